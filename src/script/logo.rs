//! The body's emblem: `logo` in `[congress]`, a picture of the agenda's folder made small once.
use std::io::Cursor;
use std::sync::Arc;

use image::{ImageFormat, ImageReader, Limits};

use crate::base::emblem::{Emblem, Pixels};
use crate::base::message::Message;
use crate::congress::agenda::{Document, Format, Logo};
use crate::script::document;
use crate::script::fault::clip;
use crate::script::sheet::{At, View};
use crate::script::source::Source;

/// The largest file: 2 MB.
const LARGEST: u64 = 2 * 1024 * 1024;
/// Pixels of the largest picture, across and down, and bytes that decoding it may take: a small file can claim to be huge.
const MOST_PIXELS: u32 = 2048;
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// The logo that `[congress]` names, with its file's bytes. None where it names none, and after reporting a fault.
pub fn read(root: View<'_>, source: &Source) -> Option<(Logo, Vec<u8>)> {
    // A missing table is told of by the reader of the head.
    let view = root.get("congress").filter(|table| table.get_ref().is_table()).and_then(|_| root.table("congress"))?;
    view.get("logo")?;
    let file = view.required("logo")?;
    let fault = |wrong: Message| {
        view.sheet.fault(file.line, wrong, Message::new("script-logo-right").with("most", MOST_PIXELS));
    };
    let (format, coded) = match Format::of(&file.value) {
        Some(format @ Format::Png) => (format, ImageFormat::Png),
        Some(format @ Format::Jpeg) => (format, ImageFormat::Jpeg),
        _ => {
            fault(Message::new("script-logo-type").with("file", clip(&file.value)));
            return None;
        }
    };
    let bytes = document::bytes(view, source, &file, (LARGEST, "script-logo-place-right"))?;
    let Some(picture) = decoded(&bytes, coded).and_then(|pixels| Emblem::new(&pixels)) else {
        fault(Message::new("script-logo-picture").with("file", clip(&file.value)));
        return None;
    };
    let (size, At { value: file, .. }) = (bytes.len() as u64, file);
    let document = Document { title: "logo".to_owned(), file, format, size, step: None };
    Some((Logo { document, picture: Arc::new(picture) }, bytes))
}

/// The pixels of `bytes`, which should be of `format`; none of what is no picture or too large a one.
fn decoded(bytes: &[u8], format: ImageFormat) -> Option<Pixels> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_PIXELS);
    limits.max_image_height = Some(MOST_PIXELS);
    limits.max_alloc = Some(MOST_BYTES);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let picture = reader.decode().ok()?.into_rgba8();
    let wide = usize::try_from(picture.width()).ok()?;
    Some(Pixels { wide, all: picture.pixels().map(|pixel| pixel.0).collect() })
}
