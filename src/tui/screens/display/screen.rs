//! The hall's screen. A picture is set and painted once; an idle screen only copies it.
use std::cell::{Cell, RefCell};
use std::sync::Arc;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};

use crate::base::emblem::Emblem;
use crate::base::time::Moment;
use crate::congress::stage::Look;
use crate::readout::scenes::{LAST_SECONDS, sheet, waiting};
use crate::readout::sheet::{Ink, Sheet};
use crate::readout::stage::{Scene, StageFrame};
use crate::tui::screens::display::chrome::{self, Areas, areas};
use crate::tui::screens::display::code;
use crate::tui::screens::display::flow;
use crate::tui::screens::display::list;
use crate::tui::screens::display::page::{Item, Page, Shape};
use crate::tui::screens::display::paint::paint;
use crate::tui::screens::display::setting::Room;
use crate::tui::screens::display::view::DisplayView;
use crate::tui::theme::{ColorDepth, Theme};
use crate::tui::widgets::big::letters::{Face, Letters};
use crate::tui::widgets::big::text::{SMALLEST_PX, set_big, set_plain};
use crate::words::lang::Lang;
use crate::words::speech::Words;

/// Seconds a page stays. A page holds at most about eight names: a second for each, and three to find one's place.
pub const PAGE_SECONDS: i64 = 11;

/// The smallest letters where a pixel is ink or not: without shades the tone marks need more of them.
const SMALLEST_WITHOUT_SHADES: u16 = 15;

/// The parts of the height that the emblem may take, from the largest.
const LOGO_SHARES: [u16; 2] = [4, 6];

/// The largest heading: it names the kind of picture and must not outshine what it heads.
const LARGEST_HEADING_PX: u16 = 20;

/// Sets stage frames on pages. Holds the font.
#[derive(Default)]
pub struct Hall {
    pub letters: Letters,
}

impl Hall {
    /// The pages of `frame` (none: waiting for one) in a body of `size` (columns, rows); at least one.
    pub fn pages(
        &self,
        frame: Option<&StageFrame>,
        size: (u16, u16),
        (words, depth): (&Words, ColorDepth),
        now: Moment,
    ) -> Vec<Page> {
        let sheet = frame.map_or_else(|| waiting(words), |frame| sheet(frame, words, now));
        if sheet.black {
            return vec![Page::default()];
        }
        let smallest = if depth == ColorDepth::True { SMALLEST_PX } else { SMALLEST_WITHOUT_SHADES };
        // A margin keeps letters off the edge, where projectors cut.
        let margin = size.0 / 40;
        let room = Room {
            letters: &self.letters,
            width: size.0 - 2 * margin,
            height: size.1,
            picture: size.1,
            smallest,
            only_big: false,
            size: frame.map_or(0, |f| f.look.size),
            logo: None,
        };
        let coloured = depth == ColorDepth::True;
        let pages = self.with_logo(&room, &sheet).filter(|_| coloured).unwrap_or_else(|| self.set(&room, &sheet));
        pages.into_iter().map(|page| page.moved(margin, 0)).collect()
    }

    fn set(&self, room: &Room<'_>, sheet: &Sheet) -> Vec<Page> {
        self.with_code(room, sheet).unwrap_or_else(|| self.whole(room, sheet, &[]))
    }

    /// The page with the body's emblem; none where there is none or its words would take another page for its sake.
    fn with_logo(&self, room: &Room<'_>, sheet: &Sheet) -> Option<Vec<Page>> {
        let pixels = sheet.logo.as_ref().filter(|_| room.is_fine())?.pixels()?;
        let sheet = sheet.clone().under_logo();
        LOGO_SHARES.iter().find_map(|share| {
            let small = pixels.within((room.width.into(), usize::from(room.height / share) * 2))?;
            let pages = self.set(&Room { logo: Some(&small), ..*room }, &sheet);
            (pages.len() == 1).then_some(pages)
        })
    }

    /// The pages with a code beside the words; none where there is no code or no room for it. The largest with which the
    /// words stay on one page, or else the smallest.
    fn with_code(&self, room: &Room<'_>, sheet: &Sheet) -> Option<Vec<Page>> {
        let address = sheet.code.as_ref()?;
        let mut last = None;
        for share in code::SHARES {
            let Some((items, columns)) = code::beside(room, address, share) else { continue };
            let pages = self.whole(&Room { width: room.width - columns, ..*room }, sheet, &items);
            if pages.len() == 1 {
                return Some(pages);
            }
            last = Some(pages);
        }
        last
    }

    /// The pages with everything that stands on each of them; `beside` is already in its place.
    fn whole(&self, room: &Room<'_>, sheet: &Sheet, beside: &[Item]) -> Vec<Page> {
        let (heading, top, pages) = self.under_heading(room, sheet);
        let whole = |page: Page| {
            let mut items = heading.clone();
            items.extend(page.moved(0, top).items);
            items.extend_from_slice(beside);
            Page { items }
        };
        pages.into_iter().map(whole).collect()
    }

    /// The heading, the rows above the pages, and the pages. Where rows are few the heading is big only if everything
    /// below it can be.
    fn under_heading(&self, room: &Room<'_>, sheet: &Sheet) -> (Vec<Item>, u16, Vec<Page>) {
        let air = room.height / 30;
        if let Some(code) = sheet.code.as_ref().filter(|code| code.alone) {
            // A code that more phones can read is worth more than a big heading.
            let whole = |most| {
                let (items, rows) = heading(room, &sheet.heading, most);
                let page = code::alone(&room.with_height(room.height.saturating_sub(rows + air)), &code.text)?;
                Some((items, rows + air, page))
            };
            let side = |page: &Page| page.items.first().map_or(0, |code| code.area.width);
            let set = [0, LARGEST_HEADING_PX].into_iter().filter_map(whole).max_by_key(|(.., page)| side(page));
            if let Some((items, rows, page)) = set {
                return (items, rows, vec![page]);
            }
        }
        let below = |rows: u16| room.with_height(room.height.saturating_sub(rows + 2 * air));
        let parts = [sheet.head.as_slice(), &sheet.parts].concat();
        let list = sheet.list.as_ref().filter(|list| !list.rows.is_empty());
        if room.is_fine() && (room.is_far() || list.is_none()) {
            let most = if list.is_some() { LARGEST_HEADING_PX - 4 } else { LARGEST_HEADING_PX };
            let (items, rows) = heading(room, &sheet.heading, most);
            let room_below = below(rows);
            let pages = match list {
                Some(list) => Some(list::pages(&room_below, sheet, list)),
                None if room.is_far() => Some(flow::pages(&room_below, &parts, sheet.turn)),
                None => flow::big_pages(&room_below, &parts, sheet.turn),
            };
            if let Some(pages) = pages {
                return (items, rows + air, pages);
            }
        }
        let (items, rows) = heading(room, &sheet.heading, 0);
        let pages = match list {
            Some(list) => list::pages(&below(rows), sheet, list),
            None => flow::pages(&below(rows), &parts, sheet.turn),
        };
        (items, rows + air, pages)
    }
}

/// The heading, below it the emblem, and the rows they take.
fn heading(room: &Room<'_>, text: &str, most: u16) -> (Vec<Item>, u16) {
    let (mut items, rows) = kind(room, text, most);
    let Some(pixels) = room.logo else { return (items, rows) };
    let high = u16::try_from((pixels.all.len() / pixels.wide.max(1)).div_ceil(2)).unwrap_or(u16::MAX);
    let wide = u16::try_from(pixels.wide).unwrap_or(u16::MAX).min(room.width);
    let area = Rect::new((room.width - wide) / 2, rows + 1, wide, high);
    items.push(Item { area, shape: Shape::Picture(pixels.clone()) });
    (items, rows.saturating_add(high).saturating_add(1))
}

/// The kind of picture with a line below it, and the rows both take.
fn kind(room: &Room<'_>, text: &str, most: u16) -> (Vec<Item>, u16) {
    if text.is_empty() || room.height < 10 {
        return (Vec::new(), 0);
    }
    let sizes = (room.smallest..=most.min(room.height / 4)).rev();
    // Narrower letters before the terminal's own.
    let narrow = [90, 80].map(|stretch| Face { px: room.smallest, stretch });
    let faces = sizes.map(Face::new).chain(narrow.into_iter().filter(|face| face.px <= most));
    let mut big = faces.filter_map(|face| set_big(room.letters, text, face, room.width));
    let big = big.find(|s| s.lines.len() == 1);
    let top = u16::from(big.is_some());
    let setting = big.unwrap_or_else(|| set_plain(text, room.width));
    let high = setting.height;
    let words = Shape::Words { setting, ink: Ink::Heading, align: Alignment::Center };
    let long = room.width / 3;
    let items = vec![
        Item { area: Rect::new(0, top, room.width, high), shape: words },
        Item { area: Rect::new((room.width - long) / 2, top + high, long, 1), shape: Shape::Rule },
    ];
    (items, top + high + 1)
}

/// What a set picture was made from.
#[derive(PartialEq)]
struct Key {
    scene: Option<Scene>,
    titles: (String, String),
    page: Option<String>,
    logo: Option<Arc<Emblem>>,
    size: (u16, u16),
    look: Look,
    depth: ColorDepth,
    lang: Lang,
    /// Pictures with a clock: the minute or the second of it.
    tick: i64,
}

/// A set picture.
struct Set {
    key: Key,
    /// When it was first shown: its pages turn from here on.
    since: Moment,
    pages: Vec<Page>,
    /// The painted page and its position.
    painted: Option<(usize, Buffer)>,
}

/// The hall's screen.
#[derive(Default)]
pub struct DisplayScreen {
    hall: Hall,
    set: RefCell<Option<Set>>,
    /// The page drawn last, from 1, of how many.
    page: Cell<(usize, usize)>,
}

impl DisplayScreen {
    /// The page drawn last, from 1, of how many.
    pub fn page(&self) -> (usize, usize) {
        self.page.get()
    }

    /// Draws `view` into `area`. Works at any size; what is smaller than a word shows what fits.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, view: &DisplayView<'_>) {
        self.render(frame.buffer_mut(), area, view);
    }

    /// The same into a buffer.
    pub fn render(&self, buf: &mut Buffer, area: Rect, view: &DisplayView<'_>) {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return;
        }
        let look = view.frame.map_or_else(Look::default, |f| f.look);
        let dressed = view.theme.dressed(look.colours);
        let view = &DisplayView { theme: &dressed, ..*view };
        self.page.set((1, 1));
        if view.frame.is_some_and(|f| f.scene == Scene::Black) {
            return black(buf, area, view);
        }
        buf.set_style(area, view.theme.stage);
        let line = view.frame.and_then(|f| f.line.as_deref());
        let areas = areas(area, view.frame.is_some_and(|f| f.rehearsal), line.is_some());
        let page = self.body(buf, &areas, view);
        self.page.set(page);
        if let Some(frame) = view.frame {
            chrome::header(buf, areas.header, view, frame);
        } else {
            buf.set_style(areas.header, view.theme.stage_band);
        }
        chrome::rehearsal(buf, areas.rehearsal, view, &self.hall.letters);
        if let Some(line) = line {
            chrome::line(buf, areas.line, (line, view.theme), &self.hall.letters);
        }
        chrome::footer(buf, areas.footer, view, page);
    }

    /// Draws the page that is due, and says which one it is, from 1, of how many.
    fn body(&self, buf: &mut Buffer, areas: &Areas, view: &DisplayView<'_>) -> (usize, usize) {
        let area = areas.body;
        let mut set = self.set.borrow_mut();
        let key = key(view, area);
        if set.as_ref().is_none_or(|s| s.key != key) {
            let words = (view.words, view.theme.depth);
            let pages = self.hall.pages(view.frame, (area.width, area.height), words, view.now);
            let since = set.as_ref().filter(|s| s.key.scene == key.scene).map_or(view.now, |s| s.since);
            *set = Some(Set { key, since, pages, painted: None });
        }
        let Some(set) = set.as_mut() else { return (1, 1) };
        let turns = view.now.signed_duration_since(set.since).num_seconds().max(0) / PAGE_SECONDS;
        let due = usize::try_from(turns).unwrap_or(0) % set.pages.len().max(1);
        set.paint(due, area, &self.hall.letters, view.theme);
        if let Some((_, painted)) = &set.painted {
            copy(painted, buf, area);
        }
        (due + 1, set.pages.len())
    }
}

impl Set {
    fn paint(&mut self, due: usize, area: Rect, letters: &Letters, theme: &Theme) {
        if self.painted.as_ref().is_some_and(|(page, _)| *page == due) {
            return;
        }
        let own = Rect::new(0, 0, area.width, area.height);
        let mut buf = Buffer::empty(own);
        buf.set_style(own, theme.stage);
        if let Some(page) = self.pages.get(due) {
            paint(&mut buf, own, page, (letters, theme));
        }
        self.painted = Some((due, buf));
    }
}

fn key(view: &DisplayView<'_>, area: Rect) -> Key {
    let scene = view.frame.map(|f| f.scene.clone());
    let tick = scene.as_ref().map_or(0, |scene| tick(scene, view.now));
    Key {
        scene,
        titles: view.frame.map_or_else(Default::default, |f| (f.title.clone(), f.subtitle.clone())),
        page: view.frame.and_then(|f| f.page.clone()),
        logo: view.frame.and_then(|f| f.logo.clone()),
        size: (area.width, area.height),
        look: view.frame.map_or_else(Look::default, |f| f.look),
        depth: view.theme.depth,
        lang: view.words.lang(),
        tick,
    }
}

/// What of the time the picture shows: the second of a speaker's clock and of the end of a break, the minute of one.
fn tick(scene: &Scene, now: Moment) -> i64 {
    match scene {
        Scene::Speaker(clock) => clock.left(now),
        Scene::Break { until: Some(until), .. } => {
            let left = until.signed_duration_since(now).num_seconds();
            if (0..=LAST_SECONDS).contains(&left) { -left } else { now.timestamp().div_euclid(60) }
        }
        Scene::Break { .. } => now.timestamp().div_euclid(60),
        _ => 0,
    }
}

fn copy(from: &Buffer, to: &mut Buffer, area: Rect) {
    for y in 0..area.height {
        for x in 0..area.width {
            if let (Some(source), Some(cell)) = (from.cell((x, y)), to.cell_mut((area.x + x, area.y + y))) {
                cell.clone_from(source);
            }
        }
    }
}

/// Nothing; only a rehearsal leaves a faint mark.
fn black(buf: &mut Buffer, area: Rect, view: &DisplayView<'_>) {
    let theme = view.theme;
    for position in area.positions() {
        if let Some(cell) = buf.cell_mut(position) {
            cell.reset();
            cell.set_style(theme.stage_black);
        }
    }
    if view.frame.is_some_and(|f| f.rehearsal) {
        let text = view.words.get("stage-rehearsal");
        let wide = u16::try_from(text.chars().count()).unwrap_or(u16::MAX).min(area.width);
        buf.set_stringn(area.right() - wide, area.bottom() - 1, &text, usize::from(wide), theme.stage_black_mark);
    }
}
