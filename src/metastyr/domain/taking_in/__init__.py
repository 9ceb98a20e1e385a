"""What a list of people and ties would do to the register: who is who, what is new, what is changed."""
