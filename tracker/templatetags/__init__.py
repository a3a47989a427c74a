"""Template tags of Nakoming."""
