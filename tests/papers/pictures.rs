//! Pages of a PDF file as pictures, and the codes in them.
use daihoi::papers::page::{A4, Area};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

/// A page in shades of grey.
pub(crate) struct Picture {
    pub(crate) width: usize,
    pub(crate) grey: Vec<u8>,
}

/// The pages of `pdf`, `dpi` pixels an inch.
pub(crate) fn pages(pdf: &[u8], dpi: f32) -> Vec<Picture> {
    let pdf = Pdf::new(pdf.to_vec()).unwrap_or_else(|e| panic!("{e:?}"));
    let cache = RenderCache::new();
    let scale = dpi / 72.0;
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let picture = |page| {
        let drawn = render(page, &cache, &InterpreterSettings::default(), &RenderSettings::default(), &settings);
        let grey = |r: u8, g: u8, b: u8| ((u32::from(r) * 30 + u32::from(g) * 59 + u32::from(b) * 11) / 100) as u8;
        let width = usize::from(drawn.width());
        Picture { width, grey: drawn.data().iter().map(|p| grey(p.r, p.g, p.b)).collect() }
    };
    pdf.pages().iter().map(picture).collect()
}

impl Picture {
    /// What is read in the only code within `area`, as a scanner held before it does.
    pub(crate) fn code(&self, area: Area) -> String {
        let pixels = |mm: f32| (mm / A4.0 * self.width as f32) as usize;
        let (left, top) = (pixels(area.x), pixels(area.y));
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(pixels(area.width), pixels(area.height), |x, y| {
            self.grey[(y + top) * self.width + x + left]
        });
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1, "codes in {area:?}");
        grids[0].decode().unwrap_or_else(|e| panic!("{e:?} in {area:?}")).1
    }
}
