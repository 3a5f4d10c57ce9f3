import Messages
import MonitorConfiguration
import Reporting
import Settings

/// What `shieldwatch help` knows besides commands; manual pages have it, too.
enum HelpTopics {
    static let all = [exitCodes, environment, files]

    private static let exitCodes = HelpTopic(
        name: "exit-codes",
        title: "What the exit status of every command means",
        heading: "Exit status",
        entries: ExitStatus.allCases.map { HelpTopic.Entry(String($0.rawValue), $0.meaning) }
    )

    /// Every variable that is read. What sets an option is listed with the option's own settings.
    private static let environment = HelpTopic(
        name: "environment",
        title: "Environment variables that are read",
        heading: "Environment",
        entries: settings + monitorSettings + [
            HelpTopic.Entry(
                "TF_VAR_name",
                "The value of the root modules' variable `name`, as in Terraform. Variable files and --var go before it.",
                commands: ["scan"]
            ),
            HelpTopic.Entry(
                "LC_ALL, LC_MESSAGES, LANG",
                """
                The language of text for people; the first one that is set counts: Japanese when its language is `ja`, \
                English otherwise. --lang comes before them. JSON is English unless --lang says otherwise.
                """
            ),
            HelpTopic.Entry("NO_COLOR", "No colours when it is set and not empty. Comes before the next two."),
            HelpTopic.Entry(
                "FORCE_COLOR, CLICOLOR_FORCE",
                "Colours even when the output does not go to a terminal. CLICOLOR_FORCE=0 counts as not set."
            ),
            HelpTopic.Entry("TERM", "No colours when it is `dumb`."),
            HelpTopic.Entry("COLUMNS", "The width of help in columns, from 40 to 100, instead of the terminal's."),
        ]
    )

    /// The variables that stand for options.
    private static let settings = ScanSetting.all.map {
        HelpTopic.Entry($0.variable, $0.help, commands: ["scan", "baseline create", "config show"])
    }

    private static let monitorSettings = MonitorOverride.allCases.map {
        HelpTopic.Entry($0.variable, $0.help, commands: ["config show", "config validate", "doctor"])
    }

    private static let files = HelpTopic(
        name: "files",
        title: "Files that are read",
        heading: "Files",
        entries: [
            HelpTopic.Entry("*.tf, *.tf.json", "Terraform source.", commands: ["scan"]),
            HelpTopic.Entry(
                "*_override.tf, override.tf",
                "Override files, with .json behind the name too: what they say replaces what the other files say.",
                commands: ["scan"]
            ),
            HelpTopic.Entry(
                "terraform.tfvars, *.auto.tfvars",
                "Values of variables, with .json behind the name too; read in the folder of each root module.",
                commands: ["scan"]
            ),
            HelpTopic.Entry(
                "*",
                """
                Plans, states, and what gcloud, the GKE API and Cloud Asset Inventory print, whatever the name: what a \
                file is shows in its content.
                """,
                commands: ["scan"]
            ),
            HelpTopic.Entry(
                ".shieldwatch.yaml",
                "Defaults for options, in this folder or the nearest above, up to the root of the repository.",
                commands: ["scan", "baseline create", "config show"]
            ),
        ]
    )
}
