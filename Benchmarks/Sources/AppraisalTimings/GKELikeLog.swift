import MeasuredBoot
import TestSupport

/// A log of the size and make of those of GKE nodes with Container-Optimized OS: 54 events, three banks, 27 KB.
enum GKELikeLog {
    static let bytes: [UInt8] = {
        var log = EventLogBuilder.boot(banks: [.sha1, .sha256, .sha384])
        // Certificate databases and a menu, which make up most of a real log.
        for (name, size) in [("PK", 800), ("KEK", 1600), ("db", 3200), ("dbx", 3700)] {
            guard let place = log.entries.firstIndex(where: { isVariable($0, name) }) else { continue }
            let hash = [UInt8](repeating: 7, count: 32)
            let list = EventLogBuilder.signatureList(
                EFIGUID.sha256Hash.description,
                Array(repeating: hash, count: size / 48)
            )
            log.entries[place].data = EventLogBuilder.variable(EventLogBuilder.globalVariable, name, list)
        }
        let menu = String(
            repeating: "  linux /syslinux/vmlinuz.A init=/usr/lib/systemd/systemd rootwait ro\n",
            count: 12
        )
        while log.entries.count < 54 {
            let place = log.entries.lastIndex { $0.pcr == 8 } ?? 0
            let text = EventLogBuilder.text(
                "menuentry \(log.entries.count) {\n\(menu.prefix(40 * (log.entries.count % 12)))}"
            )
            log.entries.insert(
                .init(pcr: 8, type: .ipl, data: EventLogBuilder.text("grub_cmd: ") + text + [0], measured: text),
                at: place
            )
        }
        return log.bytes
    }()

    private static func isVariable(_ entry: EventLogBuilder.Entry, _ name: String) -> Bool {
        entry.data == EventLogBuilder.variable(EventLogBuilder.globalVariable, name, [])
            || entry.data == EventLogBuilder.variable(EventLogBuilder.securityDatabase, name, [])
    }
}
