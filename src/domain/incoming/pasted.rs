//! A page of the portal, a mail of it, or a chat that was pasted. Labels tell the fields; the complainant's own words are taken over word
//! for word; what was not understood is given back in its order.

use super::arrived::Arrived;
use super::labels::{Incoming, Labels};
use crate::text::{line_feeds, plain};

/// Most characters that are read; a page of the portal has a few thousand.
pub const LONGEST: usize = 200_000;

/// What was read of a pasted text.
#[derive(Clone, Default)]
pub struct Pasted {
    /// The complaint.
    pub arrived: Arrived,
    /// Lines that belong to no field, in their order.
    pub rest: Vec<String>,
}

impl Pasted {
    /// Whether anything at all was understood: else it is another page, or no page.
    #[must_use]
    pub fn is_known(&self) -> bool {
        !self.arrived.understood.is_empty()
    }
}

/// Reads a pasted text.
///
/// # Errors
/// The number of characters when there are more than [`LONGEST`].
pub fn read(labels: &Labels, text: &str) -> Result<Pasted, usize> {
    let long = text.chars().count();
    if long > LONGEST {
        return Err(long);
    }
    let text = line_feeds(text);
    let lines: Vec<&str> = text.split('\n').map(str::trim_end).collect();
    let mut reader = Reader { labels, pasted: Pasted::default(), open: None, blank: true, tabs: false, beside: false, ahead: Vec::new() };
    reader.ahead = lines.iter().rev().filter_map(|line| reader.label(without_sender(line))).map(|(field, _)| field).collect();
    for line in lines {
        reader.line(line);
    }
    reader.close();
    Ok(reader.pasted)
}

struct Reader<'a> {
    labels: &'a Labels,
    pasted: Pasted,
    /// The field whose lines are being read.
    open: Option<(Incoming, Vec<&'a str>)>,
    /// Whether the line before was empty.
    blank: bool,
    /// Whether the page sets its labels apart with tabs.
    tabs: bool,
    /// Whether the story began beside its label: such a page gives each label a line and parts nothing by blank ones.
    beside: bool,
    /// The labels that are still to come, the next one last.
    ahead: Vec<Incoming>,
}

/// Fields that take more than one line.
fn runs_on(field: Incoming) -> bool {
    matches!(field, Incoming::Story | Incoming::History)
}

impl<'a> Reader<'a> {
    fn line(&mut self, line: &'a str) {
        let was_blank = std::mem::replace(&mut self.blank, line.trim().is_empty());
        let line = without_sender(line);
        let label = self.label(line);
        if label.is_some() {
            self.ahead.pop();
        }
        if let Some((field, value)) = label.filter(|(field, _)| !self.in_story() || self.ends_story(*field, line, was_blank)) {
            self.tabs |= line.contains('\t');
            self.close();
            self.beside = !value.is_empty();
            self.open = Some((field, if value.is_empty() { Vec::new() } else { vec![value] }));
            if !value.is_empty() && !runs_on(field) {
                self.close();
            }
            return;
        }
        if let Some(number) = bare_tracking(line).filter(|_| self.pasted.arrived.form.tracking_id.is_empty() && !self.in_story()) {
            self.pasted.arrived.put(self.labels, Incoming::TrackingId, &number);
            if !line.trim_start().starts_with(['#']) {
                // A line that says more than the number stays in sight with what it says.
                self.pasted.rest.push(line.trim().to_owned());
            }
            return;
        }
        match &mut self.open {
            Some((field, lines)) if runs_on(*field) => lines.push(line),
            Some((_, lines)) if !line.trim().is_empty() => {
                lines.push(line);
                self.close();
            }
            Some(_) => {}
            None if line.trim().is_empty() => {}
            None => match address_in(line) {
                Some(address) if address == line.trim() => self.pasted.arrived.put(self.labels, Incoming::Link, address),
                _ => self.pasted.rest.push(line.trim().to_owned()),
            },
        }
    }

    fn in_story(&self) -> bool {
        matches!(self.open, Some((Incoming::Story, _)))
    }

    /// The field a line names, with what stands beside its label.
    fn label(&self, line: &'a str) -> Option<(Incoming, &'a str)> {
        let (label, value) = match line.split_once('\t') {
            Some((label, value)) => (label, value.trim()),
            None => line.split_once(':').map_or((line, ""), |(label, value)| (label, value.trim())),
        };
        Some((self.labels.field(label)?, value))
    }

    /// Whether a line that looks like a label ends the story, or is a sentence of the complainant: such a line stands apart from what was
    /// told so far, in the way the page writes its labels, and says what the page says nowhere else.
    fn ends_story(&self, field: Incoming, line: &str, after_blank: bool) -> bool {
        let (tab, alone) = (line.contains('\t'), !line.contains(['\t', ':']));
        let apart = tab || (self.beside || after_blank) && (alone || !self.tabs);
        let elsewhere = self.pasted.arrived.understood.contains(&field) || self.ahead.contains(&field);
        apart && (tab || field == Incoming::Furniture || !elsewhere)
    }

    /// Ends the field that is being read.
    fn close(&mut self) {
        let Some((field, lines)) = self.open.take() else { return };
        let value = lines.join("\n");
        let value = value.trim_matches('\n').trim_end();
        if field == Incoming::Furniture {
            let said = value.lines().map(str::trim).filter(|line| !line.is_empty());
            self.pasted.rest.extend(said.map(str::to_owned));
            return;
        }
        self.pasted.arrived.put(self.labels, field, value);
    }
}

/// A line of an exported chat without the day and the sender before it: `[12/09/26 09.15] Budi: Nama: …`.
fn without_sender(line: &str) -> &str {
    let Some(rest) = line.trim_start().strip_prefix('[') else { return line };
    let Some((stamp, said)) = rest.split_once(']') else { return line };
    let stamped = stamp.len() <= 24 && stamp.bytes().filter(u8::is_ascii_digit).count() >= 6;
    match said.split_once(": ") {
        Some((sender, said)) if stamped && sender.trim().len() <= 60 => said,
        _ => line,
    }
}

/// The tracking number of a line that names the report: `#9900101`, `Laporan Anda dengan ID 9900101 telah …`.
fn bare_tracking(line: &str) -> Option<String> {
    let text = plain(line);
    let after = ["#", "tracking id ", "id laporan ", "nomor laporan ", "dengan id ", "nomor tracking "].iter().find_map(|lead| {
        let at = text.find(lead)? + lead.len();
        text.get(at..)
    })?;
    let digits: String = after.trim_start_matches([' ', '#', ':']).chars().take_while(char::is_ascii_digit).collect();
    (6..=12).contains(&digits.len()).then_some(digits)
}

/// The address in a line.
fn address_in(line: &str) -> Option<&str> {
    line.split_whitespace().find(|word| word.starts_with("https://") || word.starts_with("http://"))
}
