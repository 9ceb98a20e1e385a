"""The views of the room: own account, everyone's access, and allauth's pages with our forms and guards."""
