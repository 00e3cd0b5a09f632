//! Big letters from a real font, drawn with half blocks: metrics, line breaking, bitmaps, painting, a text widget.
pub mod bitmap;
pub mod letters;
pub mod paint;
pub mod star;
pub mod text;
pub mod wrap;
