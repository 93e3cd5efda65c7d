//! Icons of one family: drawn on a grid of 24, one stroke weight, tinted by the text beside them.
//!
//! They are strokes and not pictures, so they are sharp at every zoom and need no decoder. An icon says nothing
//! to a screen reader by itself: the control that carries it has a name (see `Button::icon`).

use std::f32::consts::TAU;

use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, Vec2};

mod paths;

/// Side of the grid the paths are drawn on.
const GRID: f32 = 24.0;
/// Stroke of every icon at its usual size, logical pixels.
const WEIGHT: f32 = 1.5;
/// From this side on (empty states) the stroke grows with the icon.
const LARGE: f32 = 28.0;

/// A picture beside a word, or alone on a button that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are the pictures")]
pub enum Icon {
    Today,
    Register,
    Add,
    Settings,
    Search,
    Check,
    Warning,
    Info,
    Lock,
    Unlock,
    Calendar,
    Clock,
    Paper,
    Export,
    Attach,
    Image,
    Close,
    ChevronLeft,
    ChevronRight,
    ChevronDown,
    ChevronUp,
    Undo,
    Send,
    Pause,
    Eye,
    EyeOff,
    Person,
    Scales,
    Folder,
    Print,
    Sun,
    Moon,
    Help,
    Trash,
    Edit,
    Copy,
    Chart,
    Shield,
    Key,
    Refresh,
    Filter,
    More,
    Expand,
    Menu,
}

/// One stroke of an icon, on the grid.
#[derive(Clone, Copy)]
enum Part {
    /// An open line with round ends.
    Line(&'static [(f32, f32)]),
    /// A closed outline.
    Loop(&'static [(f32, f32)]),
    /// A circle: centre and radius.
    Circle(f32, f32, f32),
    /// A filled disc: centre and radius.
    Dot(f32, f32, f32),
    /// Part of an ellipse: centre, radii, start and sweep in turns, clockwise from the right.
    Arc(f32, f32, f32, f32, f32, f32),
    /// A rectangle with round corners: left, top, right, bottom, radius.
    Box(f32, f32, f32, f32, f32),
}

impl Icon {
    /// All icons, for the gallery.
    pub const ALL: [Self; 44] = [
        Self::Today,
        Self::Register,
        Self::Add,
        Self::Settings,
        Self::Search,
        Self::Check,
        Self::Warning,
        Self::Info,
        Self::Lock,
        Self::Unlock,
        Self::Calendar,
        Self::Clock,
        Self::Paper,
        Self::Export,
        Self::Attach,
        Self::Image,
        Self::Close,
        Self::ChevronLeft,
        Self::ChevronRight,
        Self::ChevronDown,
        Self::ChevronUp,
        Self::Undo,
        Self::Send,
        Self::Pause,
        Self::Eye,
        Self::EyeOff,
        Self::Person,
        Self::Scales,
        Self::Folder,
        Self::Print,
        Self::Sun,
        Self::Moon,
        Self::Help,
        Self::Trash,
        Self::Edit,
        Self::Copy,
        Self::Chart,
        Self::Shield,
        Self::Key,
        Self::Refresh,
        Self::Filter,
        Self::More,
        Self::Expand,
        Self::Menu,
    ];

    /// Draws the icon into the largest square that fits in the middle of `rect`.
    pub fn paint(self, painter: &Painter, rect: Rect, colour: Color32) {
        let side = rect.width().min(rect.height());
        let scale = side / GRID;
        let weight = if side > LARGE { WEIGHT * side / LARGE } else { WEIGHT };
        let origin = rect.center() - Vec2::splat(side / 2.0);
        let pen = Pen { painter, origin, scale, stroke: Stroke::new(weight, colour) };
        for part in paths::of(self) {
            pen.draw(*part);
        }
    }

    /// Takes room in a row and draws the icon there. Decoration only: the words beside it carry the meaning.
    pub fn show(self, ui: &mut Ui, side: f32, colour: Color32) {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
        self.paint(ui.painter(), rect, colour);
    }
}

struct Pen<'a> {
    painter: &'a Painter,
    origin: Pos2,
    scale: f32,
    stroke: Stroke,
}

impl Pen<'_> {
    fn at(&self, x: f32, y: f32) -> Pos2 {
        self.origin + Vec2::new(x, y) * self.scale
    }

    fn draw(&self, part: Part) {
        match part {
            Part::Line(points) => self.open(points.iter().map(|(x, y)| self.at(*x, *y)).collect()),
            Part::Loop(points) => {
                let points = points.iter().map(|(x, y)| self.at(*x, *y)).collect();
                self.painter.add(Shape::closed_line(points, self.stroke));
            }
            Part::Circle(x, y, r) => {
                self.painter.circle_stroke(self.at(x, y), r * self.scale, self.stroke);
            }
            Part::Dot(x, y, r) => {
                self.painter.circle_filled(self.at(x, y), r * self.scale, self.stroke.color);
            }
            Part::Arc(x, y, rx, ry, start, sweep) => {
                self.open(arc(start, sweep).map(|(cos, sin)| self.at(x + rx * cos, y + ry * sin)).collect());
            }
            Part::Box(left, top, right, bottom, radius) => {
                let rect = Rect::from_min_max(self.at(left, top), self.at(right, bottom));
                let radius = CornerRadius::from(radius * self.scale);
                self.painter.rect_stroke(rect, radius, self.stroke, StrokeKind::Middle);
            }
        }
    }

    /// A line with round ends; egui itself cuts lines off square.
    fn open(&self, points: Vec<Pos2>) {
        for end in [points.first(), points.last()].into_iter().flatten() {
            self.painter.circle_filled(*end, self.stroke.width / 2.0, self.stroke.color);
        }
        self.painter.add(Shape::line(points, self.stroke));
    }
}

/// Directions along part of a circle, start and sweep in turns.
fn arc(start: f32, sweep: f32) -> impl Iterator<Item = (f32, f32)> {
    const STEPS: u8 = 24;
    (0..=STEPS).map(move |step| {
        let angle = (start + sweep * f32::from(step) / f32::from(STEPS)) * TAU;
        (angle.cos(), angle.sin())
    })
}
