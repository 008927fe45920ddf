package io.boussole.localservers;

/** A child must not outlive the process that started it, even one that was killed and could not say so. */
final class ParentProcess {
    private ParentProcess() {}

    static void endWith(long parentPid) {
        Thread watch = new Thread(() -> exitAfter(parentPid), "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void exitAfter(long parentPid) {
        ProcessHandle.of(parentPid).ifPresent(parent -> parent.onExit().join());
        System.exit(0);
    }
}
