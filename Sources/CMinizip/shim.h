#include <minizip/ioapi.h>
#include <minizip/unzip.h>
#include <zlib.h>
