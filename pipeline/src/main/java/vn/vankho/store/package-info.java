/**
 * The archive on disk: JSON documents, originals and the import ledger; the only home of Jackson.
 */
@NullMarked
package vn.vankho.store;

import org.jspecify.annotations.NullMarked;
