//! Parts every screen is made of. They know no domain and no words: all text arrives as properties.

pub mod badge;
pub mod button;
pub mod chart;
pub mod chip;
pub mod combobox;
pub mod dialog;
pub mod diff;
mod dom;
pub mod empty;
pub mod facts;
pub mod field;
pub mod figures;
pub mod file_drop;
pub mod filters;
pub mod form;
pub mod frame;
pub mod ime;
pub mod notice;
pub mod page_head;
pub mod panel;
pub mod picks;
pub mod plain_table;
mod progress;
pub mod side_panel;
pub mod table;
pub mod tabs;
pub mod toast;
pub mod work_list;

pub use badge::{Badge, Tag, Tone};
pub use button::{Button, ButtonKind, LinkButton};
pub use chart::ChartView;
pub use chip::{Chip, Chips};
pub use combobox::{Choice, Combobox};
pub use dialog::{ConfirmDialog, Dialog, DialogNote};
pub use diff::{Change, DiffList};
pub use dom::{
    copied, copy_text, focus_by_id, focus_in_place, is_pointed, measure_bands, point_at, point_at_place, show_by_id,
};
pub use empty::Empty;
pub use facts::{Fact, Facts};
pub use field::{
    AreaField, CheckField, ChecksField, DateField, FieldWidth, PasswordField, RadioField, RadioOption,
    SelectField, TextField,
};
pub use figures::{Figure, Figures};
pub use file_drop::FileDrop;
pub use filters::{BatchBar, FilterBar};
pub use form::{ErrorSummary, FieldError, Form, FormActions};
pub use frame::{Frame, NavItem};
pub use ime::ImeGuard;
pub use notice::{Notice, NoticeKind};
pub use page_head::PageHead;
pub use panel::Panel;
pub use picks::{Pick, Picks};
pub use plain_table::plain_table;
pub use progress::{Progress, Steps};
pub use side_panel::{Side, SidePanel};
pub use table::{
    Align, Column, DataTable, PaperColumn, Printable, Printables, PrintedForm, PrintedList, Selection, Sort,
    Taken,
};
pub use tabs::{Tab, TabPanel, Tabs};
pub use toast::{ToastHost, Toasts, provide_toasts, use_toasts};
pub use work_list::{Behind, WorkItem, WorkList};
