package vn.vankho.web;

import java.util.List;
import java.util.Optional;
import vn.vankho.web.SearchView.Link;

/**
 * A search that is kept.
 *
 * @param name by which people call it
 * @param address of what it finds
 * @param query what it looks for, in words
 * @param looked when it was last looked at, in words; empty for never
 * @param news how many documents are new; empty where that is not known
 * @param named some of them
 */
public record KeptView(
    String name,
    String address,
    String query,
    String looked,
    Optional<Integer> news,
    List<Link> named) {}
