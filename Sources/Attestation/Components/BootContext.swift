import MeasuredBoot

/// What has to be known of a whole log to say what a single event is about.
struct BootContext {
    let log: InspectedLog

    /// The images of PCR 4 behind the last boot attempt that failed, in their order.
    let images: [Int]

    /// Whether shim took part: it measures under its own name what it allows images by.
    let hasShim: Bool

    /// Whether GRUB measured its script.
    let hasBootLoaderText: Bool

    /// What GRUB's `linux` and `initrd` commands name, without the disk in front.
    let kernelPaths: Set<String>
    let initramfsPaths: Set<String>

    init(_ log: InspectedLog) {
        self.log = log
        let failed = log.events.last { $0.action == .returningFromApplication }?.event.index ?? -1
        images = log.events.lazy.filter { event in
            event.pcr == 4 && event.event.type == .bootServicesApplication && event.event.index > failed
        }.map(\.event.index)
        hasShim = log.events.contains { event in
            guard case .variable(let variable) = event.content else {
                return event.pcr == 14 && event.event.type == .ipl
            }
            return variable.vendor == .shim
        }
        var hasText = false
        var kernels: Set<String> = []
        var others: Set<String> = []
        for event in log.events {
            guard case .bootLoaderText(let text) = event.content else { continue }
            hasText = true
            guard text.kind == .command else { continue }
            let words = log.log.text(of: text).split(separator: " ")
            guard let command = words.first else { continue }
            if command.hasPrefix("linux"), let path = words.dropFirst().first { kernels.insert(Self.plainPath(path)) }
            if command.hasPrefix("initrd") { others.formUnion(words.dropFirst().map(Self.plainPath)) }
        }
        hasBootLoaderText = hasText
        kernelPaths = kernels
        initramfsPaths = others
    }

    /// A path without GRUB's name of the disk: `(hd0,gpt1)/vmlinuz` is `/vmlinuz`.
    static func plainPath(_ path: some StringProtocol) -> String {
        guard path.first == "(", let end = path.firstIndex(of: ")") else { return String(path) }
        return String(path[path.index(after: end)...])
    }

    /// The GRUB command before an event in the log; what ran last.
    func lastCommand(before index: Int) -> String? {
        for event in log.events[..<index].reversed() {
            guard case .bootLoaderText(let text) = event.content else { continue }
            if text.kind == .command { return log.log.text(of: text) }
        }
        return nil
    }
}

extension EventLog {
    /// The text of a line of GRUB's script.
    func text(of text: BootLoaderText) -> String { String(decoding: bytes[text.content], as: UTF8.self) }
}
