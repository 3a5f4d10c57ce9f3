import Glibc

/// How many connections are kept open at once.
enum ConnectionLimit {
    /// More than these nobody needs, and each takes memory.
    private static let most = 4_096

    /// Files, and connections to others, that the monitor has to be able to open whoever is connected to it.
    private static let reserve = 128

    /// As many as leave enough of the files that the process may have open, after asking for as many as it can have.
    static var connections: Int { connections(ofFiles: raisedFileLimit()) }

    /// How many connections there may be in a process that may have so many open files.
    static func connections(ofFiles files: Int) -> Int { min(most, max(files - reserve, files / 2, 1)) }

    private static func raisedFileLimit() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1_024 }
        let wanted = min(limit.rlim_max, rlim_t(most + reserve))
        if limit.rlim_cur < wanted {
            limit.rlim_cur = wanted
            _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            _ = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        }
        return Int(clamping: limit.rlim_cur)
    }
}
