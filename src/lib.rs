//! Zubda (زُبدة, "the cream that rises to the top"): the key sentences of an Arabic article, verbatim.
