/**
 * The search index over an archive: derived from the store and always rebuildable; home of Lucene.
 */
@NullMarked
package vn.vankho.index;

import org.jspecify.annotations.NullMarked;
