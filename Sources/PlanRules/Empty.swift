// The module's first file; removed with the first real one.
