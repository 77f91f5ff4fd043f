"""What the end-to-end checks share: the program, the table, the built site, servers, a browser."""
