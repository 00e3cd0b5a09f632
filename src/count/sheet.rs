//! Tally sheets: totals of a batch as a team counted it by hand.
use serde::{Deserialize, Serialize};

use crate::rules::totals::Totals;

/// One tally sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The batch as written on the sheet: "Bó 3".
    pub batch: String,
    /// Who counted it.
    pub team: String,
    /// `entered` is the number of papers in the batch.
    pub totals: Totals,
}
