package vn.vankho.index;

/**
 * What is kept in memory from search to search. Safe for use by many threads.
 *
 * @param columns values of facets
 * @param matches documents of frequent words
 * @param terms places of words in the dictionaries
 */
record SearchMemory(FacetColumns columns, MatchCache matches, TermCache terms) {
  SearchMemory() {
    this(new FacetColumns(), new MatchCache(), new TermCache());
  }
}
