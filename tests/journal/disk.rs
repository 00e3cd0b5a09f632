//! Disks that refuse: full, failing, not writable.
