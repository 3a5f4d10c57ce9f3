/// What the command line says in Japanese: help, manual pages and complaints about a wrong command line.
enum JapaneseCommands {
    static let templates = headings.merging(commands) { old, _ in old }
        .merging(events) { old, _ in old }
        .merging(databases) { old, _ in old }
        .merging(settings) { old, _ in old }
        .merging(topics) { old, _ in old }
        .merging(examples) { old, _ in old }
        .merging(complaints) { old, _ in old }

    private static let headings = [
        "Usage": "使い方",
        "Arguments": "引数",
        "Options": "オプション",
        "Flags": "フラグ",
        "Commands": "コマンド",
        "Examples": "例",
        "Topics": "トピック",
        "<command>": "<コマンド>",
        "[options]": "[オプション]",
        "{0} {1}": "{0}{1}",
        "(default: {0})": "(既定値: {0})",
        "(values: {0})": "(指定できる値: {0})",
        "(values: {0}; default: {1})": "(指定できる値: {0}。既定値: {1})",
        "`{0} help COMMAND` and `{1} help TOPIC` say more.":
            "詳しくは `{0} help コマンド名` または `{1} help トピック名` を実行してください。",
        "`{0} COMMAND --help` says more.": "詳しくは `{0} コマンド名 --help` を実行してください。",
        "Name": "名前",
        "Synopsis": "書式",
        "Description": "説明",
        "See also": "関連項目",
        "User commands": "ユーザー コマンド",
    ]

    private static let commands = [
        "Show help information.": "ヘルプを表示します。",
        "Show the version.": "バージョンを表示します。",
        "Colour the text.": "テキストに色を付けるかどうかを指定します。",
        "The language of the output: en or ja. Without it LC_ALL, LC_MESSAGES and LANG decide.":
            "出力の言語(en または ja)を指定します。省略すると LC_ALL、LC_MESSAGES、LANG に従います。",
        "The language of the pages.": "マニュアル ページの言語を指定します。",

        "Watches the boot integrity of GKE node fleets.": "GKE ノード群のブート整合性を見守ります。",
        "Start with `shieldwatch scan .` in a folder with Terraform.":
            "まず、Terraform のファイルがあるフォルダで `shieldwatch scan .` を実行してください。",

        "Find GKE clusters and node pools whose boot nobody watches.":
            "ブートが誰にも監視されていない GKE クラスタとノードプールを見つけます。",
        """
        Reads Terraform below each PATH: .tf and .tf.json files, terraform.tfvars, *.auto.tfvars, override files and \
        local modules. Also reads plans and states as `terraform show -json` prints them, clusters and node pools as \
        `gcloud --format=json` and the GKE API print them, and exports of Cloud Asset Inventory. Nothing is downloaded or \
        executed. What the files do not settle is reported as not determined, with the missing input named.
        """: """
        指定したパス以下の Terraform を読み取ります。対象は .tf と .tf.json のファイル、terraform.tfvars、*.auto.tfvars、\
        オーバーライド ファイル、ローカル モジュールです。さらに `terraform show -json` が出力する計画(plan)と状態(state)、\
        `gcloud --format=json` や GKE API が出力するクラスタとノードプール、Cloud Asset Inventory のエクスポートも\
        読み取れます。何もダウンロードせず、何も実行しません。ファイルだけでは決まらない設定は、不足している情報とともに\
        「判定できない」と報告します。
        """,
        "Folders, and single files: a Terraform file stands for its folder, a plan, state or export for itself.":
            "フォルダまたはファイルです。Terraform ファイルはそのフォルダを表し、プラン、state、エクスポートはそのファイルだけを表します。",
        "Set a root module's variable.": "ルート モジュールの変数に値を設定します。",
        "Read variables from a .tfvars or .tfvars.json file.":
            "変数の値を .tfvars または .tfvars.json のファイルから読み取ります。",
        "How to write the report.": "レポートの形式を指定します。",
        "Show settings that are as they should be, too.": "問題のない設定も表示します。",
        "Exit with 0 when all that is left is not determined.":
            "残っているのが「判定できない」結果だけであれば、終了コードを 0 にします。",
        "List what was not followed or passed over, too.": "たどらなかったモジュールや読み飛ばしたファイルも一覧に含めます。",

        "Explain a rule: why it matters, how to repair it and what that costs.":
            "ルールを説明します。なぜ重要なのか、どう直すのか、直すと何が起きるのかがわかります。",
        "A rule's id, or the name that another tool has for it, such as CKV_GCP_72.":
            "ルールの ID です。CKV_GCP_72 のような、ほかのツールでの名前も使えます。",

        "List the rules: id, severity, number in the CIS GKE Benchmark, title.":
            "ルールの一覧を、ID、重大度、CIS GKE Benchmark の番号、タイトルとともに表示します。",

        "Show the whole of it at work, on the example fleet.": "サンプルの構成で、全体の動きを見せます。",
        """
        Scans the Terraform of the example fleet, runs the monitor that 'serve' runs on a database of its own, and sends it \
        what the nodes of such a fleet report: two weeks of boots, the upgrade of a node pool, and an attack in the midst of \
        it. Prints what the person on call is told. The pages stay up until they are interrupted; nothing is left behind. \
        No cloud is asked for anything, and the times are those of the story.
        """: """
        サンプルの Terraform をスキャンし、'serve' と同じモニターを専用のデータベースで動かして、このような構成のノードが送る\
        レポート(2 週間分のブート、ノードプールのアップグレード、その最中の攻撃)を送ります。担当者に届く通知を表示します。ページは\
        中断するまで開いたままで、終了後には何も残りません。クラウドには接続せず、時刻は筋書きどおりの架空のものです。
        """,
        "Scan this folder instead of the Terraform that the program brings with it.":
            "組み込みの Terraform の代わりに、このフォルダをスキャンします。",
        "Show the pages here instead of on 127.0.0.1:8484; port 0 takes a free one.":
            "127.0.0.1:8484 の代わりに、ここでページを開きます。ポートを 0 にすると、空いているポートを使います。",
        "End when everything has been shown, instead of keeping the pages up.":
            "すべて表示したら、ページを開いたままにせずに終了します。",

        "Show help on a command or on a topic.": "コマンドまたはトピックのヘルプを表示します。",
        "A command with the commands above it, or a topic.":
            "コマンド名(上位のコマンドがあれば、それに続けて書きます)またはトピック名です。",

        "Print the script that teaches a shell to complete commands and options.":
            "コマンドとオプションをシェルで補完するためのスクリプトを出力します。",
        "The shell.": "シェルの名前です。",

        "Write the manual pages into a folder, as packages need them.":
            "パッケージに収めるためのマニュアル ページをフォルダに書き出します。",
        """
        Writes shieldwatch.1 and one page for each command, in English unless --lang says otherwise: what is written \
        depends on the command line alone. The folder is made when there is none; pages of the same name are replaced.
        """: """
        shieldwatch.1 と、コマンドごとのページを 1 つずつ書き出します。--lang を指定しないかぎり英語で書き出し、\
        内容はコマンドラインだけで決まります。フォルダがなければ作成し、同じ名前のページは置き換えます。
        """,
        "The folder.": "書き出し先のフォルダです。",
        "the manual pages could not be written to {0}: {1}": "マニュアル ページを {0} に書き出せませんでした: {1}",
        "there is a file of that name": "同じ名前のファイルがあります",
        "the folder cannot be made": "フォルダを作成できません",
        "this user may not write there": "書き込む権限がありません",
        "there is no space left": "空き容量がありません",
    ]

    private static let databases = [
        "Look after the database of the monitor.": "モニターのデータベースを管理します。",
        "Look for damage in a database.": "データベースに破損がないか調べます。",
        """
        Reads everything that is in it, while a monitor may be using it, and changes nothing. Exits with 2 when \
        something is damaged.
        """: """
        データベースの内容をすべて読み取ります。モニターが使用中でも実行でき、何も変更しません。\
        破損が見つかった場合の終了コードは 2 です。
        """,
        """
        The database: sqlite:PATH, or a URI postgresql://… without a password, which libpq takes from PGPASSFILE or \
        PGPASSWORD.
        """: """
        データベースを `sqlite:PATH`、または `postgresql://…` の URI で指定します。パスワードは URI に書かず、libpq が読み取る \
        PGPASSFILE または PGPASSWORD で渡してください。
        """,
        "Copy a database of SQLite to a file while it is in use.":
            "使用中の SQLite データベースをファイルにコピーします。",
        """
        The copy is the database as it was at one moment: a file that a monitor can be started with. Nothing is \
        written over. A database of PostgreSQL is backed up with its own tools, such as pg_dump.
        """: """
        コピーは、ある一時点のデータベースと同じ内容で、そのままモニターの起動に使えます。既存のファイルは上書きしません。\
        PostgreSQL のデータベースは、pg_dump など PostgreSQL のツールでバックアップしてください。
        """,
        "The file to write, which must not be there yet.": "書き出し先のファイルです。既存のファイルは指定できません。",
        "Make a token for somebody who uses the monitor.": "モニターの利用者に渡すトークンを作成します。",
        """
        Prints the token, which is shown this once, and the line that stands for it in the file that \
        `access.tokens_file` names: name, role, and the token's SHA-256. With --file it adds the line itself. The \
        monitor takes the file up within 30 seconds. A viewer looks at everything, a sender sends entries, evidence and \
        scans and sees nothing, a responder does both and acknowledges, silences and resolves.
        """: """
        トークンと、`access.tokens_file` に指定したファイルに書く行 (名前、ロール、トークンの SHA-256) を出力します。\
        トークンが表示されるのはこの 1 回だけです。--file を付けると、行をファイルに追加します。モニターは 30 秒以内に\
        ファイルの変更を反映します。viewer はすべてを閲覧できます。sender はエントリ、証拠、スキャン結果を送信できますが、\
        閲覧はできません。responder はその両方に加え、確認、サイレンス、解決の操作ができます。
        """,
        "Whose token it is, as the audit trail names them; without spaces.":
            "トークンを使う人の名前です。監査証跡に記録されます。空白は使えません。",
        "What they may do: viewer, sender or responder.":
            "許可する操作を表すロールです。viewer、sender、responder のいずれかを指定します。",
        "Add the line to this file; one that is not there is made for its owner alone.":
            "行を追加するファイルです。ファイルがなければ、所有者だけが読み書きできるファイルを作成します。",
        "Let Alice work with the monitor.": "alice がモニターを操作できるようにします。",
        "A name has 1 to {0} bytes, without spaces and '#'.":
            "名前は 1～{0} バイトで、空白と '#' を含まないようにしてください。",
        "give the token to {0}, for it is not shown again; the line belongs into the file of tokens":
            "トークンを {0} に渡してください。再び表示することはできません。行はトークンのファイルに書いてください",
        "{0} has a line for {1} now; give them the token, for it is not shown again":
            "{0} に {1} の行を追加しました。トークンを本人に渡してください。再び表示することはできません",
        "{0}: '{1}' has a token already; give each a name of its own":
            "{0}: '{1}' のトークンはすでにあります。トークンごとに別の名前を付けてください",
        "Print the incidents of a database with what happened to them, as lines of JSON.":
            "データベースにあるインシデントとその経過を、1 行に 1 件の JSON で出力します。",
        """
        Each line is an object with `incident`, as the interface of the monitor and webhooks give it, and `timeline`. \
        The lines are in the order of the incidents' keys. With --evidence it is what nodes showed to prove how they \
        booted, and what that came to, in the order in which it came.
        """: """
        各行は、モニターの API や Webhook と同じ形の `incident` と、経過を表す `timeline` を持つオブジェクトです。\
        行はインシデントのキーの順に並びます。--evidence を指定すると、ノードが起動内容の証明として送ったエビデンスとその判定結果を、\
        受信した順に出力します。
        """,
        "Print what evidence of nodes came to instead.": "インシデントの代わりに、ノードのエビデンスの判定結果を出力します。",
    ]

    /// What a configuration file and the environment can set as well.
    private static let settings = [
        "The day on which suppressions have to hold; without it the current day (UTC).":
            "抑制の有効期限を判定する基準日を指定します。省略すると今日の日付(UTC)を使います。",
        """
        Read defaults from this file. Without it .shieldwatch.yaml counts, in this folder or the nearest above, up to the \
        root of the repository.
        """: """
        既定の設定をこのファイルから読み取ります。省略すると、現在のフォルダからリポジトリの最上位まで順にさかのぼり、\
        最初に見つかった .shieldwatch.yaml を使います。
        """,
        "Write the report to a file instead of standard output, which is '-'.":
            "レポートを標準出力ではなくファイルに書き出します。'-' は標準出力を表します。",
        """
        The language of the report. Without it the locale counts; formats that programs read are English unless the \
        command line says otherwise.
        """: """
        レポートの言語を指定します。省略するとロケールに従います。\
        プログラムが読み取る形式は、コマンドラインで指定しないかぎり英語です。
        """,
        "Exit with 2 only for findings and open questions of at least this severity.": """
        終了コードを 2 にするのを、指定した重大度(low、medium、high、critical)以上の検出結果か、\
        判定できない結果がある場合だけにします。
        """,
        "Exit with 0 whatever is found; a scan that could not complete still exits with 1.":
            "何が検出されても終了コードを 0 にします。最後まで処理できなかったスキャンの終了コードは 1 のままです。",
        "Leave out the findings that a file of `shieldwatch baseline create` records.":
            "`shieldwatch baseline create` で作成したベースラインに記録されている検出結果を省きます。",
        "Scan, and write a baseline file for `shieldwatch scan --baseline`.":
            "スキャンした結果から、ベースライン ファイルを書き出します(`shieldwatch scan --baseline` で使います)。",
        """
        Findings are recorded by what they are about, not by their lines. What comments suppress is left out. A \
        recorded open question that turns out to be a finding is reported.
        """: """
        検出結果は、行番号ではなく、何についてのものかで記録します。コメントで抑制したものは記録しません。\
        判定できないと記録したものが後で検出結果だとわかった場合は、報告します。
        """,
        "Write to this file instead of standard output.": "標準出力ではなく、指定したファイルに書き出します。",
        "Print each setting, its value and where it comes from.":
            "設定ごとに、その値と、どこで指定されたかを表示します。",
        """
        findings, not trusted, or not determined (--allow-undetermined makes the last of these 0, --fail-on SEVERITY \
        whatever weighs less, --exit-zero all of them)
        """: """
        検出結果がある、信頼できない、または判定できない(判定できないだけの場合は --allow-undetermined で、\
        指定した重大度に満たないものは --fail-on で、すべての場合は --exit-zero で 0 になります)
        """,
        "there is no rule '{0}'; `shieldwatch rules` lists them":
            "'{0}' というルールはありません(一覧は `shieldwatch rules` で表示できます)",
        "there is no rule '{0}'; did you mean '{1}'?": "'{0}' というルールはありません。'{1}' ではありませんか?",
        "{0} cannot be used: {1}": "{0} は使えません: {1}",
        "--today takes a day such as 2027-01-31, not '{0}'.":
            "--today には 2027-01-31 のような日付を指定してください。'{0}' は指定できません。",
    ]

    private static let topics = [
        "What the exit status of every command means": "終了コードの意味(すべてのコマンドに共通)",
        "Exit status": "終了コード",
        "clean, trusted or done": "問題なし、信頼できる、または完了",
        "could not complete: a file that cannot be read, even beside findings; no network; a refused plan": """
        最後まで処理できなかった(読み取れないファイルがある場合。ほかに検出結果があってもこの値になります。\
        ネットワークに接続できない場合、計画が拒否された場合も同じです)
        """,
        """
        findings, not trusted, or not determined (--allow-undetermined makes the last of these 0, --fail-on SEVERITY \
        whatever weighs less, --exit-zero all of them)
        """: """
        検出結果がある、信頼できない、または判定できない(判定できないだけの場合は --allow-undetermined、重大度の低いものだけの\
        場合は --fail-on SEVERITY、すべての場合に --exit-zero を指定すると 0 になります)
        """,
        "the command line is wrong": "コマンドラインに誤りがある",

        "Environment variables that are read": "読み取る環境変数",
        "Environment": "環境変数",
        """
        The value of the root modules' variable `name`, as in Terraform. Variable files and --var go before it.
        """: """
        Terraform と同じく、ルート モジュールの変数 `name` の値です。変数ファイルと --var がこれより優先されます。
        """,
        """
        The language of text for people; the first one that is set counts: Japanese when its language is `ja`, \
        English otherwise. --lang comes before them. JSON is English unless --lang says otherwise.
        """: """
        人が読むテキストの言語です。この順に見て最初に設定されているものに従い、言語が `ja` であれば日本語、\
        それ以外は英語になります。--lang がこれらより優先されます。JSON は、--lang を指定しないかぎり英語です。
        """,
        "No colours when it is set and not empty. Comes before the next two.":
            "空でない値を設定すると、色を付けません。次の 2 つより優先されます。",
        "Colours even when the output does not go to a terminal. CLICOLOR_FORCE=0 counts as not set.":
            "出力先がターミナルでなくても色を付けます。CLICOLOR_FORCE=0 は設定していないものとして扱います。",
        "No colours when it is `dumb`.": "`dumb` であれば色を付けません。",
        "The width of help in columns, from 40 to 100, instead of the terminal's.":
            "ヘルプの幅を 40 から 100 までの桁数で指定します。ターミナルの幅の代わりに使います。",

        "Files that are read": "読み取るファイル",
        "Files": "ファイル",
        "Terraform source.": "Terraform のソースです。",
        "Override files, with .json behind the name too: what they say replaces what the other files say.": """
        オーバーライド ファイルです。名前の後に .json が付くものも含みます。\
        ここに書かれた内容が、ほかのファイルの内容を置き換えます。
        """,
        "Values of variables, with .json behind the name too; read in the folder of each root module.": """
        変数の値です。名前の後に .json が付くものも含みます。ルート モジュールのフォルダごとに読み取ります。
        """,
        """
        Plans, states, and what gcloud, the GKE API and Cloud Asset Inventory print, whatever the name: what a file is \
        shows in its content.
        """: """
        計画(plan)、状態(state)と、gcloud、GKE API、Cloud Asset Inventory の出力です。ファイル名ではなく、内容で判断します。
        """,
        "Defaults for options, in this folder or the nearest above, up to the root of the repository.":
            "オプションの既定値です。現在のフォルダからリポジトリの最上位まで順にさかのぼり、最初に見つかったものを使います。",
    ]

    private static let examples = [
        "Scan the Terraform files below this folder.": "現在のフォルダ以下にある Terraform のファイルをスキャンします。",
        "Read why a rule matters and how to repair it.": "ルールがなぜ重要で、どう直すのかを読みます。",
        "Scan two folders of a repository.": "リポジトリの 2 つのフォルダをスキャンします。",
        "Give the value of a variable that decides what is found.": "結果を左右する変数の値を指定します。",
        "Scan a plan.": "プランをスキャンします。",
        "Give the report to another program.": "レポートを別のプログラムに渡します。",
        "Explain a rule by the number that checkov gives it.": "checkov での番号を使ってルールの説明を表示します。",
        "Read what the exit status means.": "終了コードの意味を調べます。",
        "Read the help of a command in Japanese.": "コマンドのヘルプを日本語で表示します。",
        "Complete commands in this bash from now on.": "いま使っている bash で補完を有効にします。",
        "Install the completions for zsh into a folder of fpath.": "zsh の補完を、fpath にあるフォルダへインストールします。",
        "Install the completions for fish.": "fish の補完をインストールします。",
        "Write the pages where a package keeps them.": "パッケージの所定の場所にページを書き出します。",
        "Write the Japanese pages beside them.": "日本語のページも、その隣に書き出します。",
    ]

    private static let complaints = [
        "Error: {0}": "エラー: {0}",
        "Usage: {0}": "使い方: {0}",
        "`{0} --help` says more.": "詳しくは `{0} --help` を実行してください。",

        "Unknown option '{0}'": "'{0}' というオプションはありません",
        "Unknown option '{0}'. Did you mean '{1}'?": "'{0}' というオプションはありません。'{1}' ではありませんか?",
        "Missing value for '{0}'": "'{0}' に値が指定されていません",
        "Unknown option '{0}'\n   or: Missing value for '{1}' in '{2}'":
            "'{0}' というオプションがないか、'{2}' に含まれる '{1}' に値が指定されていません",
        "The option '{0}' does not take any value, but '{1}' was specified.":
            "オプション '{0}' には値を指定できませんが、'{1}' が指定されています。",
        "Unexpected argument '{0}'": "余分な引数 '{0}' があります",
        "{0} unexpected arguments: {1}": "余分な引数が {0} 個あります: {1}",
        "Value to be set with flag {0} had already been set with flag {1}":
            "フラグ {0} で設定する値は、すでにフラグ {1} で設定されています",
        "Missing expected argument '{0}'": "引数 '{0}' を指定してください",
        "Missing one of: {0}": "次のいずれかを指定してください: {0}",
        "The value '{0}' is invalid for '{1}'": "'{1}' に値 '{0}' は指定できません",
        "The value '{0}' is invalid for '{1}': {2}": "'{1}' に値 '{0}' は指定できません: {2}",
        "The value '{0}' is invalid for '{1}'. It may be: {2}.":
            "'{1}' に値 '{0}' は指定できません。指定できる値は {2} です。",
        "The value '{0}' is invalid for '{1}'. It may be: {2}. Did you mean '{3}'?":
            "'{1}' に値 '{0}' は指定できません。指定できる値は {2} です。'{3}' ではありませんか?",
        "The value '{0}' is invalid for '{1}'. Please provide one of {2}.":
            "'{1}' に値 '{0}' は指定できません。指定できる値は {2} です。",
        "The value '{0}' is invalid for '{1}'. Please provide one of the following:\n{2}":
            "'{1}' に値 '{0}' は指定できません。指定できる値:\n{2}",
        "Invalid option: {0}": "'{0}' はオプションとして正しくありません",
        "Missing required subcommand.": "コマンドを指定してください。",

        "There is no command '{0}'.": "'{0}' というコマンドはありません。",
        "There is no command '{0}'. Did you mean '{1}'?": "'{0}' というコマンドはありません。'{1}' ではありませんか?",
        "There is no command or topic '{0}'.": "'{0}' というコマンドやトピックはありません。",
        "There is no command or topic '{0}'. Did you mean '{1}'?":
            "'{0}' というコマンドやトピックはありません。'{1}' ではありませんか?",
        "There is no rule '{0}'. Did you mean '{1}'?": "'{0}' というルールはありません。'{1}' ではありませんか?",
        "There is no rule '{0}'. The rules are {1}.": "'{0}' というルールはありません。ルールは {1} です。",
        "There is no format '{0}'.": "'{0}' という形式はありません。",
        "--color takes auto, always or never, not '{0}'.":
            "--color に指定できるのは auto、always、never です。'{0}' は指定できません。",
        "--var takes NAME=VALUE, not '{0}'.": "--var には「変数名=値」の形で指定してください。'{0}' は指定できません。",
        "There is no folder {0}; without --fleet the program shows its own.":
            "{0} というフォルダはありません。--fleet を省略すると、組み込みの例を使います。",
    ]
}
