"""The Django half of Nakoming: what is kept, shown and sent."""
