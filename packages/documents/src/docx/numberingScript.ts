/**
 * Starts LibreOffice on a private profile and pipe, opens the file, updates the contents twice (their own length can move the pages) and
 * prints them. Ends with the office it started, also when it is told to stop. The office answers its pipe before it can open anything, and
 * then gives nothing back: it is asked again. Once the office is gone, Python's bridge to it may crash while it is taken down: it is left.
 * The word to stop is held from before the office starts and waited for in a thread of its own: told between the office's start and the
 * handler's, or while the bridge waits, it would else be lost and the office stay.
 */
export const script = `
import os, signal, subprocess, sys, threading, time
try:
    import uno
    from com.sun.star.beans import PropertyValue
except ImportError:
    sys.exit(3)

soffice, address, profile, pipe = sys.argv[1:5]
stopping = {signal.SIGTERM, signal.SIGINT}
signal.pthread_sigmask(signal.SIG_BLOCK, stopping)
office = subprocess.Popen(
    [soffice, '-env:UserInstallation=' + profile, '--headless', '--norestore', '--nologo', '--invisible',
     '--accept=pipe,name=' + pipe + ';urp;'],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)

def end():
    try:
        os.killpg(office.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass

def stop():
    signal.sigwait(stopping)
    end()
    os._exit(4)

threading.Thread(target=stop, daemon=True).start()
try:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
    context = None
    for _ in range(240):
        try:
            context = resolver.resolve('uno:pipe,name=' + pipe + ';urp;StarOffice.ComponentContext')
            break
        except Exception:
            if office.poll() is not None and office.returncode != 0:
                sys.exit(5)
            time.sleep(0.25)
    if context is None:
        sys.exit(5)
    desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
    hidden = PropertyValue()
    hidden.Name, hidden.Value = 'Hidden', True
    book = None
    for _ in range(240):
        book = desktop.loadComponentFromURL(address, '_blank', 0, (hidden,))
        if book is not None:
            break
        time.sleep(0.25)
    if book is None:
        sys.exit(5)
    indexes = book.getDocumentIndexes()
    for _ in range(2):
        for i in range(indexes.getCount()):
            indexes.getByIndex(i).update()
    for i in range(indexes.getCount()):
        print(indexes.getByIndex(i).getAnchor().getString())
    book.close(True)
    sys.stdout.flush()
    end()
    os._exit(0)
finally:
    end()
`
