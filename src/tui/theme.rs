//! Styles named by meaning, for the console (dark, calm) and for the hall's stage (deep red and gold), at three colour
//! depths. No other file names a colour, and no state is told by colour alone: a word or a sign stands beside it.
use ratatui::style::{Color, Modifier, Style};

use crate::congress::stage::Colours;

/// What the terminal can show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColorDepth {
    /// 24-bit colour.
    #[default]
    True,
    /// The sixteen ANSI colours.
    Sixteen,
    /// `NO_COLOR`: bold, dim and reverse only.
    None,
}

/// Styles by meaning. `stage_*` are the hall's; the others are for the seats at tables.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    pub depth: ColorDepth,
    /// Ground and ordinary text of a seat's screen.
    pub base: Style,
    /// The header and footer lines of a screen.
    pub bar: Style,
    /// Title of the congress or screen.
    pub title: Style,
    /// Heading of a panel or a column.
    pub heading: Style,
    /// The words to be read aloud.
    pub speech: Style,
    /// What matters less now.
    pub dim: Style,
    pub ok: Style,
    pub warn: Style,
    pub alarm: Style,
    pub elected: Style,
    pub tied: Style,
    pub not_elected: Style,
    pub invalid: Style,
    /// Name of a key to press, and what it does.
    pub key: Style,
    pub key_label: Style,
    /// The line the cursor is on.
    pub selected: Style,
    /// Border and title of the panel that takes the keys.
    pub focus: Style,
    /// Border of the other panels.
    pub border: Style,
    /// A window over the screen.
    pub overlay: Style,
    /// Text being typed.
    pub input: Style,
    /// The mark DIỄN TẬP.
    pub rehearsal: Style,
    /// The step that is being held now, done, and still to come.
    pub step_now: Style,
    pub step_done: Style,
    pub step_ahead: Style,
    pub bar_yes: Style,
    pub bar_no: Style,
    pub bar_other: Style,
    /// The empty rest of a bar.
    pub bar_rest: Style,

    /// Ground and text of the hall's picture.
    pub stage: Style,
    /// Header and footer lines of the hall's picture.
    pub stage_band: Style,
    /// The main words: title of the congress, a question.
    pub stage_title: Style,
    /// The kind of picture, above the main words.
    pub stage_heading: Style,
    pub stage_text: Style,
    pub stage_dim: Style,
    /// Figures people look for.
    pub stage_number: Style,
    pub stage_name: Style,
    /// Carried; elected.
    pub stage_good: Style,
    /// Not carried.
    pub stage_bad: Style,
    pub stage_tied: Style,
    /// Thin lines that divide a picture.
    pub stage_rule: Style,
    pub stage_rehearsal: Style,
    /// The link is lost: age of the picture.
    pub stage_stale: Style,
    /// A line from the presidium below the picture.
    pub stage_line: Style,
    pub stage_bar_yes: Style,
    pub stage_bar_no: Style,
    pub stage_bar_other: Style,
    pub stage_bar_rest: Style,
    /// A code to be scanned: dark on light, whatever the screen.
    pub code: Style,
    /// The black picture, and the faint mark of a rehearsal on it.
    pub stage_black: Style,
    pub stage_black_mark: Style,
}

/// The colours a theme is made of, one set a colour depth.
struct Palette {
    ground: Color,
    raised: Color,
    window: Color,
    text: Color,
    faint: Color,
    line: Color,
    gold: Color,
    green: Color,
    amber: Color,
    red: Color,
    blue: Color,
    chosen: Color,
    on_light: Color,
    stage: Color,
    stage_band: Color,
    stage_text: Color,
    stage_faint: Color,
    stage_line: Color,
    stage_gold: Color,
    stage_good: Color,
    stage_bad: Color,
    stage_rest: Color,
    /// Text on a ground of `stage_faint`.
    stage_on_faint: Color,
    /// Dark and light of a code.
    code: (Color, Color),
}

const TRUE: Palette = Palette {
    ground: Color::Rgb(18, 20, 26),
    raised: Color::Rgb(28, 31, 40),
    window: Color::Rgb(33, 37, 48),
    text: Color::Rgb(222, 222, 216),
    faint: Color::Rgb(128, 133, 145),
    line: Color::Rgb(62, 67, 82),
    gold: Color::Rgb(232, 190, 96),
    green: Color::Rgb(126, 196, 132),
    amber: Color::Rgb(236, 162, 72),
    red: Color::Rgb(240, 98, 92),
    blue: Color::Rgb(122, 170, 224),
    chosen: Color::Rgb(52, 60, 82),
    on_light: Color::Rgb(24, 18, 8),
    stage: Color::Rgb(110, 8, 14),
    stage_band: Color::Rgb(80, 4, 10),
    stage_text: Color::Rgb(255, 248, 230),
    stage_faint: Color::Rgb(244, 202, 178),
    stage_line: Color::Rgb(190, 120, 50),
    stage_gold: Color::Rgb(255, 212, 64),
    stage_good: Color::Rgb(255, 224, 102),
    stage_bad: Color::Rgb(255, 196, 184),
    stage_rest: Color::Rgb(72, 2, 8),
    code: (Color::Rgb(0, 0, 0), Color::Rgb(255, 255, 255)),
    stage_on_faint: Color::Rgb(24, 18, 8),
};

const TRUE_LIGHT: Palette = Palette {
    stage: Color::Rgb(252, 248, 238),
    stage_band: Color::Rgb(234, 226, 208),
    stage_text: Color::Rgb(26, 20, 16),
    stage_faint: Color::Rgb(78, 52, 40),
    stage_line: Color::Rgb(150, 100, 50),
    stage_gold: Color::Rgb(126, 6, 14),
    stage_good: Color::Rgb(126, 6, 14),
    stage_bad: Color::Rgb(60, 52, 96),
    stage_rest: Color::Rgb(220, 208, 184),
    stage_on_faint: Color::Rgb(252, 248, 238),
    ..TRUE
};

const TRUE_CONTRAST: Palette = Palette {
    stage: Color::Rgb(0, 0, 0),
    stage_band: Color::Rgb(0, 0, 0),
    stage_text: Color::Rgb(255, 255, 255),
    stage_faint: Color::Rgb(255, 255, 255),
    stage_line: Color::Rgb(255, 255, 255),
    stage_gold: Color::Rgb(255, 238, 0),
    stage_good: Color::Rgb(255, 238, 0),
    stage_bad: Color::Rgb(255, 255, 255),
    stage_rest: Color::Rgb(64, 64, 64),
    stage_on_faint: Color::Rgb(0, 0, 0),
    ..TRUE
};

const SIXTEEN: Palette = Palette {
    ground: Color::Black,
    raised: Color::Black,
    window: Color::Black,
    text: Color::White,
    faint: Color::Gray,
    line: Color::DarkGray,
    gold: Color::LightYellow,
    green: Color::LightGreen,
    amber: Color::Yellow,
    red: Color::LightRed,
    blue: Color::LightBlue,
    chosen: Color::Blue,
    on_light: Color::Black,
    stage: Color::Red,
    stage_band: Color::Black,
    stage_text: Color::White,
    stage_faint: Color::White,
    stage_line: Color::Yellow,
    stage_gold: Color::LightYellow,
    stage_good: Color::LightYellow,
    stage_bad: Color::White,
    stage_rest: Color::Black,
    code: (Color::Black, Color::White),
    stage_on_faint: Color::Black,
};

const SIXTEEN_LIGHT: Palette = Palette {
    stage: Color::White,
    stage_band: Color::Gray,
    stage_text: Color::Black,
    stage_faint: Color::Black,
    stage_line: Color::DarkGray,
    stage_gold: Color::Red,
    stage_good: Color::Red,
    stage_bad: Color::Black,
    stage_rest: Color::Gray,
    stage_on_faint: Color::White,
    ..SIXTEEN
};

const SIXTEEN_CONTRAST: Palette =
    Palette { stage: Color::Black, stage_line: Color::White, stage_rest: Color::DarkGray, ..SIXTEEN };

const fn fg(color: Color) -> Style {
    Style::new().fg(color)
}

const fn bold(color: Color) -> Style {
    Style::new().fg(color).add_modifier(Modifier::BOLD)
}

const fn block(text: Color, ground: Color) -> Style {
    Style::new().fg(text).bg(ground).add_modifier(Modifier::BOLD)
}

impl Theme {
    /// The theme for a terminal of `depth`.
    pub fn choose(depth: ColorDepth) -> Self {
        match depth {
            ColorDepth::True => Self::coloured(depth, &TRUE),
            ColorDepth::Sixteen => Self::coloured(depth, &SIXTEEN),
            ColorDepth::None => Self::plain(),
        }
    }

    /// The same theme with the hall's picture in `colours`; the seats' screens stay as they are. Where a terminal has no
    /// colours there is nothing to choose.
    #[must_use]
    pub fn dressed(&self, colours: Colours) -> Self {
        let palette = match (self.depth, colours) {
            (ColorDepth::None, _) | (_, Colours::Red) => return self.clone(),
            (ColorDepth::True, Colours::Light) => &TRUE_LIGHT,
            (ColorDepth::True, Colours::Contrast) => &TRUE_CONTRAST,
            (ColorDepth::Sixteen, Colours::Light) => &SIXTEEN_LIGHT,
            (ColorDepth::Sixteen, Colours::Contrast) => &SIXTEEN_CONTRAST,
        };
        Self::coloured(self.depth, palette)
    }

    fn coloured(depth: ColorDepth, p: &Palette) -> Self {
        Self {
            depth,
            base: fg(p.text).bg(p.ground),
            bar: fg(p.text).bg(p.raised),
            title: bold(p.gold),
            heading: bold(p.gold),
            speech: fg(p.text),
            dim: fg(p.faint),
            ok: fg(p.green),
            warn: bold(p.amber),
            alarm: block(p.on_light, p.red),
            elected: bold(p.gold),
            tied: bold(p.amber),
            not_elected: fg(p.text),
            invalid: bold(p.red),
            key: bold(p.gold),
            key_label: fg(p.faint),
            selected: block(p.text, p.chosen),
            focus: bold(p.gold),
            border: fg(p.line),
            overlay: fg(p.text).bg(p.window),
            input: fg(p.text).add_modifier(Modifier::UNDERLINED),
            rehearsal: block(p.on_light, p.amber),
            step_now: bold(p.gold),
            step_done: fg(p.green),
            step_ahead: fg(p.faint),
            bar_yes: fg(p.green),
            bar_no: fg(p.red),
            bar_other: fg(p.blue),
            bar_rest: fg(p.line),
            ..Self::stage_of(p)
        }
    }

    /// The hall's half of a coloured theme.
    fn stage_of(p: &Palette) -> Self {
        let on = |style: Style| style.bg(p.stage);
        Self {
            stage: on(fg(p.stage_text)),
            stage_band: fg(p.stage_faint).bg(p.stage_band),
            stage_title: on(bold(p.stage_gold)),
            stage_heading: on(bold(p.stage_faint)),
            stage_text: on(bold(p.stage_text)),
            stage_dim: on(fg(p.stage_faint)),
            stage_number: on(bold(p.stage_gold)),
            stage_name: on(bold(p.stage_text)),
            stage_good: on(bold(p.stage_good)),
            stage_bad: on(bold(p.stage_bad)),
            stage_tied: on(bold(p.stage_faint)),
            stage_rule: on(fg(p.stage_line)),
            stage_rehearsal: block(p.on_light, p.amber),
            stage_stale: block(p.stage_on_faint, p.stage_faint),
            stage_line: block(p.stage_on_faint, p.stage_faint),
            stage_bar_yes: on(fg(p.stage_gold)),
            stage_bar_no: on(fg(p.stage_bad)),
            stage_bar_other: on(fg(p.stage_faint)),
            stage_bar_rest: on(fg(p.stage_rest)),
            code: Style::new().fg(p.code.0).bg(p.code.1),
            stage_black: Style::new().fg(Color::Black).bg(Color::Black),
            stage_black_mark: Style::new().fg(Color::DarkGray).bg(Color::Black),
            ..Self::plain()
        }
    }

    /// Without colours: bold, dim, underlined and reversed.
    fn plain() -> Self {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        let dim = plain.add_modifier(Modifier::DIM);
        let reversed = plain.add_modifier(Modifier::REVERSED);
        let strong = reversed.add_modifier(Modifier::BOLD);
        Self {
            depth: ColorDepth::None,
            base: plain,
            bar: plain,
            title: bold,
            heading: bold,
            speech: plain,
            dim,
            ok: plain,
            warn: bold,
            alarm: strong,
            elected: bold,
            tied: bold,
            not_elected: plain,
            invalid: strong,
            key: bold,
            key_label: plain,
            selected: reversed,
            focus: bold,
            border: dim,
            overlay: plain,
            input: plain.add_modifier(Modifier::UNDERLINED),
            rehearsal: strong,
            step_now: bold,
            step_done: dim,
            step_ahead: plain,
            bar_yes: bold,
            bar_no: plain,
            bar_other: plain,
            bar_rest: dim,
            stage: plain,
            stage_band: plain,
            stage_title: bold,
            stage_heading: plain,
            stage_text: bold,
            stage_dim: plain,
            stage_number: bold,
            stage_name: bold,
            stage_good: bold,
            stage_bad: plain,
            stage_tied: plain,
            stage_rule: dim,
            stage_rehearsal: strong,
            stage_stale: reversed,
            stage_line: reversed,
            stage_bar_yes: bold,
            stage_bar_no: plain,
            stage_bar_other: plain,
            stage_bar_rest: dim,
            code: reversed,
            // Black stays black where the terminal's own ground may be white: it is the absence of a picture.
            stage_black: plain,
            stage_black_mark: dim,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_color_names_no_colour() {
        let text = format!("{:?}", Theme::choose(ColorDepth::None));
        for name in ["Red", "Rgb", "Yellow", "Black", "White", "Gray", "Blue", "Green"] {
            assert!(!text.contains(name), "{name} in {text}");
        }
    }

    #[test]
    fn sixteen_colours_use_no_others() {
        let text = format!("{:?}", Theme::choose(ColorDepth::Sixteen));
        assert!(!text.contains("Rgb") && !text.contains("Indexed"));
    }

    /// Contrast of the hall's text to its ground by WCAG 2.2, at least 7:1 (level AAA) in true colour.
    #[test]
    fn the_hall_can_read_the_stage() {
        fn light(color: Color) -> f64 {
            let Color::Rgb(r, g, b) = color else { panic!("not true colour: {color:?}") };
            let part = |c: u8| {
                let c = f64::from(c) / 255.0;
                if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
        }
        for colours in [Colours::Red, Colours::Light, Colours::Contrast] {
            let theme = Theme::choose(ColorDepth::True).dressed(colours);
            let least = if colours == Colours::Contrast { 12.0 } else { 7.0 };
            let styles = [
                theme.stage_text,
                theme.stage_title,
                theme.stage_good,
                theme.stage_bad,
                theme.stage_dim,
                theme.stage_band,
            ];
            for style in styles.iter().chain([&theme.stage_stale, &theme.stage_line, &theme.stage_rehearsal]) {
                let (a, b) = (light(style.fg.unwrap()), light(style.bg.unwrap()));
                let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
                let least = if *style == theme.stage_rehearsal { 7.0 } else { least };
                assert!(contrast >= least, "{colours:?} {style:?}: {contrast:.1}");
            }
        }
    }
}
