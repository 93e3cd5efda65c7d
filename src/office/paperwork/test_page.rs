//! A page that shows whether a printer keeps sizes and margins, before a paper is printed that somebody signs.

use super::{Export, Office, Trouble, pdf_of};

impl Office {
    /// The page for a paper of a size in millimetres. It belongs to no case and is recorded nowhere.
    ///
    /// # Errors
    /// [`Trouble::Paper`].
    pub fn test_page(&self, (width_mm, height_mm): (f64, f64)) -> Result<Export, Trouble> {
        let texts = [
            "Halaman uji cetak".to_owned(),
            self.book.office.full_name(),
            format!("Dicetak {}, kertas {width_mm} × {height_mm} mm", words::moment(self.now())),
            "Bingkai berjarak 20 mm dari setiap tepi kertas. Ukur dengan mistar:".to_owned(),
            "· jarak bingkai ke keempat tepi 20 mm, selisih sampai 2 mm wajar;".to_owned(),
            "· garis ukur di atas dan di kiri cocok dengan mistar.".to_owned(),
            "Bila lebih kecil, matikan pengecilan (fit to page) di pengaturan printer.".to_owned(),
            "Bila terpotong di bawah, periksa ukuran kertas: A4 297 mm, F4 330 mm.".to_owned(),
        ];
        let sheet = letters::ruled_sheet("Halaman uji cetak", &texts, (width_mm, height_mm), self.now())?;
        Ok(Export { file_name: format!("halaman-uji-{}.pdf", self.today()), bytes: pdf_of(&sheet)?, issued: false })
    }
}
