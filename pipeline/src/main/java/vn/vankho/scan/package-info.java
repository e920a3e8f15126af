/** Opens a source file, identifies it by content, and yields page images and judged text layers. */
@NullMarked
package vn.vankho.scan;

import org.jspecify.annotations.NullMarked;
