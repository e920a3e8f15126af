/** Documents held against each other: two plans compared section by section. */
@NullMarked
package vn.vankho.research;

import org.jspecify.annotations.NullMarked;
