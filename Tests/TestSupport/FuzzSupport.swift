// Whoever tests a parser needs both; the fuzzer needs only what is in FuzzSupport.
@_exported public import FuzzSupport
