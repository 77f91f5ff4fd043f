import Theme

/// A project's page as large as real ones: five indicators, nine strings each.
struct ProjectPage {
    struct Indicator {
        var number: Int
        var levels = ["产出指标", "数量指标"]
        var name = "参加体检的离退休干部人数占应参加体检人数的比例"
        var target = "≥85%"
        var reading: String? = "至少百分之八十五"
        var explanation = "按当年实际参加体检的人数计算，<因病>未能参加的另行说明 & 统计"
        var isMeasurable = true
        var source = "content/targets/2020/zuzhibu.txt:147:12"

        static let fields = Fields<Indicator> { list in
            list.url("anchor") { "#i-0000000\($0.number)" }
            list.texts("levels") { $0.levels }
            list.text("name") { $0.name }
            list.text("target") { $0.target }
            list.text("reading") { $0.reading }
            list.text("explanation") { $0.explanation }
            list.flag("isMeasurable") { $0.isMeasurable }
            list.text("source") { $0.source }
        }
    }

    var indicators = (0..<5).map { Indicator(number: $0) }

    static let fields = Fields<ProjectPage> { list in
        list.text("language") { _ in "zh-Hans" }
        list.url("root") { _ in "../../" }
        list.text("title") { _ in "离退休干部管理服务" }
        list.text("code") { _ in "2-1000001" }
        list.url("department") { _ in "index.html" }
        list.text("departmentName") { _ in "组织部" }
        list.url("previous") { _ in "1-1000002.html" }
        list.url("next") { _ in nil }
        list.html("commentary") { _ in "<p>本项目为离退休干部提供服务。</p>\n<p>经费按规定使用。</p>" }
        list.list("indicators", Indicator.fields) { $0.indicators }
    }
}

/// The theme of the measured page.
let themeFiles: [String: String] = [
    "words/zh-Hans.yml": """
    skip: 跳到正文
    home: 首页
    department: 部门
    indicators: 绩效指标
    name: 指标
    target: 指标值
    explanation: 指标描述
    source: 出处
    measurable: 可衡量
    notMeasurable: 不可衡量
    previous: 上一个项目
    next: 下一个项目
    place: "见 {{source}}"
    """,
    "words/en.yml": """
    skip: Skip to content
    home: Home
    department: Department
    indicators: Performance indicators
    name: Indicator
    target: Target value
    explanation: Description
    source: Source
    measurable: measurable
    notMeasurable: not measurable
    previous: Previous project
    next: Next project
    place: "see {{source}}"
    """,
    "assets/site.css": "body { margin: 0 }",
    "templates/layout.mustache": """
    <!doctype html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{title}} · {{departmentName}}</title>
    <meta name="description" content="{{title}}（{{code}}），{{departmentName}}">
    <link rel="stylesheet" href="{{root}}{{assets.site.css}}">
    </head>
    <body>
    <a class="skip-link" href="#content">{{words.skip}}</a>
    <header class="site-header">
    <nav class="breadcrumbs" aria-label="{{words.home}}">
    <ol>
    <li><a href="{{root}}index.html">{{words.home}}</a></li>
    <li><a href="{{department}}">{{departmentName}}</a></li>
    <li aria-current="page">{{title}}</li>
    </ol>
    </nav>
    </header>
    <main id="content">
    {{$main}}{{/main}}
    </main>
    <footer class="site-footer">
    <p><a href="{{root}}about.html">{{words.home}}</a></p>
    </footer>
    </body>
    </html>

    """,
    "templates/indicator.mustache": """
    <tr id="i-{{code}}" class="indicator{{#isMeasurable}} indicator--measurable{{/isMeasurable}}">
    <td class="indicator__levels" data-label="{{words.indicators}}">
    <ul class="levels">{{#levels}}<li class="levels__item">{{.}}</li>{{/levels}}</ul>
    </td>
    <th class="indicator__name" scope="row"><a class="indicator__link" href="{{anchor}}">{{name}}</a></th>
    <td class="indicator__target" data-label="{{words.target}}">
    <span class="indicator__verbatim">{{target}}</span>
    {{#reading}}<span class="indicator__reading">{{.}}</span>{{/reading}}
    <span class="indicator__kind">{{#isMeasurable}}{{words.measurable}}{{/isMeasurable}}\
    {{^isMeasurable}}{{words.notMeasurable}}{{/isMeasurable}}</span>
    </td>
    <td class="indicator__explanation" data-label="{{words.explanation}}">{{explanation}}</td>
    <td class="indicator__source" data-label="{{words.source}}">{{>words/place}}</td>
    </tr>

    """,
    "templates/project.mustache": """
    {{<layout}}
    {{$main}}
    <article class="project">
    <header class="project__header">
    <p class="project__code">{{code}}</p>
    <h1 class="project__title">{{title}}</h1>
    <p class="project__department">{{words.department}} <a href="{{department}}">{{departmentName}}</a></p>
    </header>
    {{#commentary}}
    <section class="project__commentary">{{{.}}}</section>
    {{/commentary}}
    <section class="project__indicators" aria-labelledby="indicators">
    <h2 id="indicators">{{words.indicators}}</h2>
    <div class="table-frame" tabindex="0" role="region" aria-labelledby="indicators">
    <table class="indicators">
    <caption>{{title}} {{words.indicators}}</caption>
    <thead>
    <tr>
    <th scope="col">{{words.indicators}}</th>
    <th scope="col">{{words.name}}</th>
    <th scope="col">{{words.target}}</th>
    <th scope="col">{{words.explanation}}</th>
    <th scope="col">{{words.source}}</th>
    </tr>
    </thead>
    <tbody>
    {{#indicators}}
    {{>indicator}}
    {{/indicators}}
    </tbody>
    </table>
    </div>
    </section>
    <nav class="project__neighbours">
    {{#previous}}<a rel="prev" href="{{.}}">{{words.previous}}</a>{{/previous}}
    {{#next}}<a rel="next" href="{{.}}">{{words.next}}</a>{{/next}}
    </nav>
    </article>
    {{/main}}
    {{/layout}}
    """,
]
