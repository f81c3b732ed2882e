//! An office's folder: where its inputs are, and where its report goes.
//!
//! In: a path that the user gave, and finished files in memory. Out: the list of inputs, and a folder that holds either
//! the whole new report or the whole old one. Never: the content of an input; a path outside of the workspace.

mod cache;
mod create;
mod discover;
mod exchange;
mod filing;
mod hidden;
mod hold;
mod logo;
mod offices;
mod opened;
mod ours;
mod publish;
mod regular;
mod relative;
mod seals;
mod stage;
mod state;

pub use cache::{Cache, checksum_of};
pub use create::{Created, add, found};
pub use discover::{Own, Unread, Why, Workspace, discover};
pub use filing::Shelf;
pub use hold::Hold;
pub use logo::logo;
pub use offices::{Offices, offices};
pub use publish::{Published, aside, manifest, may_publish, publish, publish_all, publish_beside, withdraw};
pub use regular::read as read_file;
pub use relative::{way, way_to_file};
pub use seals::{FOLDER as SEALS, keep_seal, seal_name, seals};
pub use stage::Stage;
pub use state::{checksums, state};
