import Logging
import Messages
import ServiceLifecycle

/// Looks after the file of tokens for as long as the server runs: who is taken out of it, is out, and so are their sessions.
struct TokenWatch: Service {
    let tokens: WatchedFiles<TokenFile>
    let logger: Logger
    var interval = FileWatch.interval

    func run() async {
        warnOfNone()
        await FileWatch(interval: interval, look: look).run()
    }

    private func warnOfNone() {
        if tokens.value.count == 0 { logger.warning("the file of tokens holds none: nobody can use the interface") }
    }

    @Sendable private func look() {
        switch tokens.refresh() {
        case .unchanged: break
        case .renewed:
            logger.notice("the tokens have changed", metadata: ["count": "\(tokens.value.count)"])
            warnOfNone()
        case .refused(let reason):
            logger.error("the new tokens cannot be used, the old ones stay", metadata: ["reason": "\(reason)"])
        }
    }
}
