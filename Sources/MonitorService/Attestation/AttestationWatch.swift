import Logging
import ServiceLifecycle

/// Looks after the files that evidence is judged by for as long as the monitor runs.
struct AttestationWatch: Service {
    let store: AttestationStore
    let logger: Logger
    var interval = Duration.seconds(15)

    func run() async {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: interval)) != nil { look() }
        }
    }

    private func look() {
        switch store.refresh() {
        case .unchanged: break
        case .renewed(let references, let roots):
            logger.notice(
                "evidence is judged by other files from now on",
                metadata: ["references": "\(references)", "roots": "\(roots)"]
            )
        case .refused(let reason):
            logger.error(
                "a file that evidence is judged by cannot be used, those before stay",
                metadata: ["reason": "\(reason)"]
            )
        }
    }
}
