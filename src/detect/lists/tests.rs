use super::*;
use crate::text::marked::marked;
