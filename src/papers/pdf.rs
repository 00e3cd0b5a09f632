//! Pages as data → the bytes of a PDF file. The same pages give the same bytes.
use krilla::Document;
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::text::{GlyphId, KrillaGlyph};

use crate::base::message::Message;
use crate::papers::faces::Faces;
use crate::papers::page::{A4, Area, Ink, Line, Mark, POINT, Paper};
use crate::words::lang::Lang;

/// Rows of a code overlap by this, mm, so that no viewer shows a seam between them.
const OVERLAP: f32 = 0.01;

/// The PDF file of `paper`.
///
/// # Errors
/// What the PDF writer stumbled over.
pub fn bytes(paper: &Paper, faces: &Faces, lang: Lang) -> Result<Vec<u8>, Message> {
    bytes_told(paper, (faces, lang), &|_| {})
}

/// As [`bytes`]; `told` hears how many pages are drawn.
///
/// # Errors
/// As [`bytes`].
pub fn bytes_told(paper: &Paper, (faces, lang): (&Faces, Lang), told: &dyn Fn(usize)) -> Result<Vec<u8>, Message> {
    let mut document = Document::new();
    let about = Metadata::new().title(paper.title.clone()).creator(env!("CARGO_PKG_NAME").to_owned());
    document.set_metadata(about.language(lang.as_str().to_owned()));
    for (at, sheet) in paper.sheets.iter().enumerate() {
        let Some(settings) = PageSettings::from_wh(points(A4.0), points(A4.1)) else { continue };
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        sheet.marks.iter().for_each(|mark| draw(&mut surface, mark, faces));
        surface.finish();
        page.finish();
        told(at + 1);
    }
    document.finish().map_err(|e| Message::new("papers-no-pdf").with("cause", format!("{e:?}")))
}

fn points(mm: f32) -> f32 {
    mm / POINT
}

fn draw(surface: &mut Surface<'_>, mark: &Mark, faces: &Faces) {
    match mark {
        Mark::Words(line) => words(surface, line, faces),
        Mark::Fill { area, ink } => fill(surface, [*area], *ink),
        Mark::Modules { area, side, dark } => fill(surface, runs(*area, *side, dark), Ink::Text),
        Mark::Rule { from, to, width, ink } => rule(surface, (*from, *to), *width, *ink),
    }
}

fn words(surface: &mut Surface<'_>, line: &Line, faces: &Faces) {
    let text = line.shaped.text.as_str();
    let spread = points(line.spread) / line.pt;
    let glyphs: Vec<_> = line
        .shaped
        .glyphs
        .iter()
        .map(|g| {
            let wider = if text.get(g.range.clone()) == Some(" ") { spread } else { 0.0 };
            let (dx, dy) = g.offset;
            KrillaGlyph::new(GlyphId::new(g.id), g.advance + wider, dx, dy, 0.0, g.range.clone(), None)
        })
        .collect();
    surface.set_stroke(None);
    surface.set_fill(Some(Fill { paint: colour(line.ink).into(), ..Fill::default() }));
    let start = Point::from_xy(points(line.x), points(line.y));
    surface.draw_glyphs(start, &glyphs, faces.font(line.shaped.face), text, line.pt, false);
}

fn fill(surface: &mut Surface<'_>, areas: impl IntoIterator<Item = Area>, ink: Ink) {
    let mut path = PathBuilder::new();
    for area in areas {
        let rect = Rect::from_xywh(points(area.x), points(area.y), points(area.width), points(area.height));
        if let Some(rect) = rect {
            path.push_rect(rect);
        }
    }
    surface.set_stroke(None);
    surface.set_fill(Some(Fill { paint: colour(ink).into(), ..Fill::default() }));
    draw_path(surface, path.finish());
}

fn rule(surface: &mut Surface<'_>, (from, to): ((f32, f32), (f32, f32)), width: f32, ink: Ink) {
    let mut path = PathBuilder::new();
    path.move_to(points(from.0), points(from.1));
    path.line_to(points(to.0), points(to.1));
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { paint: colour(ink).into(), width: points(width), ..Stroke::default() }));
    draw_path(surface, path.finish());
}

fn draw_path(surface: &mut Surface<'_>, path: Option<Path>) {
    if let Some(path) = path {
        surface.draw_path(&path);
    }
}

/// The dark modules, those side by side in one area.
fn runs(area: Area, side: usize, dark: &[bool]) -> Vec<Area> {
    let module = area.width / side.max(1) as f32;
    let mut runs = Vec::new();
    for (row, modules) in dark.chunks(side.max(1)).enumerate() {
        let mut column = 0;
        for group in modules.chunk_by(|a, b| a == b) {
            let (x, y) = (area.x + column as f32 * module, area.y + row as f32 * module);
            if group[0] {
                runs.push(Area { x, y, width: group.len() as f32 * module, height: module + OVERLAP });
            }
            column += group.len();
        }
    }
    runs
}

fn colour(ink: Ink) -> rgb::Color {
    let (red, green, blue) = match ink {
        Ink::Text => (0, 0, 0),
        Ink::Reversed => (255, 255, 255),
        Ink::Faint => (110, 110, 110),
        Ink::Voter => (176, 16, 24),
        Ink::Alternate => (150, 84, 0),
        Ink::Probationary => (0, 98, 72),
        Ink::Guest => (24, 66, 132),
    };
    rgb::Color::new(red, green, blue)
}
