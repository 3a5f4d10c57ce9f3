import Glibc
import Messages
import MonitorConfiguration

/// Whether there is room for what the monitor will keep.
struct SpaceCheck: DoctorCheck {
    static let name = "space"

    /// Below this SQLite may not be able to commit, in bytes.
    private static let least: UInt64 = 100 << 20

    /// Below this somebody should make room before it is too late, in bytes.
    private static let comfortable: UInt64 = 1 << 30

    func answers(_ context: DoctorContext) async -> [DoctorAnswer] {
        guard case .sqlite(let path) = context.configuration.database.value else {
            return [.skipped("the disk of PostgreSQL is its server's")]
        }
        let folder = DatabaseCheck.folder(of: path)
        guard let free = Self.free(folder) else { return [.skipped("\(folder) is not there")] }
        return [Self.answer(free, folder)]
    }

    static func answer(_ free: UInt64, _ folder: String) -> DoctorAnswer {
        let found: Message = "\(free >> 20) MiB are free in \(folder)"
        let advice: Message = "make room on the disk, or shorten the retention"
        if free < least { return .failed(found, advice) }
        return free < comfortable ? .warning(found, advice) : .ok(found)
    }

    private static func free(_ folder: String) -> UInt64? {
        var status = statvfs()
        guard statvfs(folder, &status) == 0 else { return nil }
        return UInt64(status.f_bavail) * UInt64(status.f_frsize)
    }
}
