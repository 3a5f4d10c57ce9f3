import Attestation
import Logging
import Messages
import ServiceLifecycle

/// Looks after the files that evidence is judged by for as long as the monitor runs.
struct AttestationWatch: Service {
    let store: AttestationStore
    let logger: Logger
    var interval = FileWatch.interval

    func run() async { await FileWatch(interval: interval, look: look).run() }

    @Sendable private func look() {
        switch store.refresh() {
        case .unchanged: break
        case .renewed:
            let used = store.rules.value
            logger.notice(
                "evidence is judged by other files from now on",
                metadata: ["references": "\(used.references.values.count)", "roots": "\(used.rootCount)"]
            )
        case .refused(let reason):
            logger.error(
                "a file that evidence is judged by cannot be used, those before stay",
                metadata: ["reason": "\(reason)"]
            )
        }
    }
}
