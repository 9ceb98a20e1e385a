"""Letters for every room: talk with the mail server, a letter's name and sender, pages a code opens."""
