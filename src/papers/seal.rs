//! What the numbers of a paper rest on: the sealed record with its digest, or a record that is still being written.
use crate::base::time::Moment;

/// What a paper's numbers rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seal {
    /// What the paper tells of is not finished: DỰ THẢO.
    Draft,
    /// Finished at `at`, in entry `entry`, whose link is `digest` (64 hex digits). A paper on the whole congress is
    /// finished with its closing; one on a count with its declaration; one on the roll with the stated quorum.
    Sealed { entry: u64, digest: String, at: Moment },
}
