/** Recognised pages to the fields, outline and clauses of plan documents. */
@NullMarked
package vn.vankho.segment;

import org.jspecify.annotations.NullMarked;
