import ArgumentParser
import Messages
import Reporting

/// What there is to read about this program.
enum Manual {
    /// The parser's description of the commands, with what it does not know.
    static func make() throws -> CommandManual {
        CommandManual(
            root: try CommandDescription(json: Shieldwatch._dumpHelp()),
            topics: HelpTopics.all,
            examples: examples,
            version: Version.text
        )
    }

    private static let examples: [String: [CommandExample]] = [
        "shieldwatch": [
            CommandExample("Scan the Terraform files below this folder.", "shieldwatch scan ."),
            CommandExample("Read why a rule matters and how to repair it.", "shieldwatch explain node-secure-boot"),
        ],
        "shieldwatch scan": [
            CommandExample("Scan two folders of a repository.", "shieldwatch scan clusters/tokyo clusters/osaka"),
            CommandExample(
                "Give the value of a variable that decides what is found.",
                "shieldwatch scan --var-file production.tfvars --var enable_monitoring=true"
            ),
            CommandExample(
                "Scan a plan.",
                "terraform show -json plan.out > plan.json && shieldwatch scan plan.json"
            ),
            CommandExample("Give the report to another program.", "shieldwatch scan --format json > report.json"),
        ],
        "shieldwatch explain": [
            CommandExample("Explain a rule by the number that checkov gives it.", "shieldwatch explain CKV_GCP_72")
        ],
        "shieldwatch verify": [
            CommandExample(
                "Judge a quote of PCRs 0 to 9 and 14 that was asked for with a nonce.",
                """
                shieldwatch verify --quote quote.msg --signature quote.sig --ak ak.pub --nonce "$nonce" \
                --event-log eventlog.bin --pcrs sha256:0-9,14
                """
            ),
            CommandExample(
                "Judge all that a node shows in one file, as that of one instance.",
                """
                shieldwatch verify --evidence evidence.json --nonce "$nonce" \
                --expect-instance my-project/asia-northeast1-a/4823917460552817391
                """
            ),
        ],
        "shieldwatch token": [
            CommandExample(
                "Let Alice work with the monitor.",
                "shieldwatch token alice responder --file /etc/shieldwatch/tokens"
            )
        ],
        "shieldwatch notify test": [
            CommandExample(
                "Try the channel that is called team.",
                "shieldwatch notify test team --config monitor.yaml"
            )
        ],
        "shieldwatch help": [
            CommandExample("Read what the exit status means.", "shieldwatch help exit-codes"),
            CommandExample("Read the help of a command in Japanese.", "shieldwatch help scan --lang ja"),
        ],
        "shieldwatch completions": [
            CommandExample(
                "Complete commands in this bash from now on.",
                "source <(shieldwatch completions bash)"
            ),
            CommandExample(
                "Install the completions for zsh into a folder of fpath.",
                "shieldwatch completions zsh > ~/.zsh/completions/_shieldwatch"
            ),
            CommandExample(
                "Install the completions for fish.",
                "shieldwatch completions fish > ~/.config/fish/completions/shieldwatch.fish"
            ),
        ],
        "shieldwatch man-pages": [
            CommandExample(
                "Write the pages where a package keeps them.",
                "shieldwatch man-pages pkg/usr/share/man/man1"
            ),
            CommandExample(
                "Write the Japanese pages beside them.",
                "shieldwatch man-pages --lang ja pkg/usr/share/man/ja/man1"
            ),
        ],
    ]
}
