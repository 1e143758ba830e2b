"""Plans as LibreOffice writes them."""
import os
import shutil
import subprocess
import tempfile

FILTERS = {
    "docx": 'docx:MS Word 2007 XML', "xlsx": "xlsx:Calc MS Excel 2007 XML", "odt": "odt:writer8", "ods": "ods:calc8",
    "doc": "doc:MS Word 97", "xls": "xls:MS Excel 97", "rtf": "rtf:Rich Text Format",
    "html": "html:HTML (StarWriter)", "txt": "txt:Text (encoded):UTF8",
}


def convert(kind, sources, folder, infilter=None, timeout=180):
    """Converts `sources` to `kind` into `folder`, with a profile of its own."""
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore"]
        if infilter:
            command.append(f"--infilter={infilter}")
        command += ["--convert-to", FILTERS[kind], "--outdir", folder, *sources]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=timeout, text=True)
    for source in sources:
        stem = os.path.splitext(os.path.basename(source))[0]
        if not os.path.exists(os.path.join(folder, f"{stem}.{kind}")):
            raise SystemExit(f"soffice did not make {stem}.{kind}: {done.stdout.strip()}")


def rename(folder, old, new):
    shutil.move(os.path.join(folder, old), os.path.join(folder, new))
