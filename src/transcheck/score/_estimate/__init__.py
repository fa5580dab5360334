"""The embedded estimate: features of a pair of sentences, and one linear model over them."""
