"""The pages, by subject. Views are thin: they read through querysets and write by calling one verb of `decisions`."""
