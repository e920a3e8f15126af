/** Documents in the forms that other programs and archives take. */
@NullMarked
package vn.vankho.export;

import org.jspecify.annotations.NullMarked;
