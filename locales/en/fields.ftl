# Labels of record fields; the key is field-KIND-KEY.
