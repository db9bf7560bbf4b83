/** A published page as its English site shows it, copied as text: with all that such a page may have. Only for tests. */
export const englishPage = `Acme API
Overview
Pictures
Create a picture
Deprecated
POST
https://api.acme.example/v1/pictures/{style}
Last modified:2026-01-02 03:04:05
Paints a picture of what it is told.
The answer is a task; ask for it until it is done.
Use POST /v2/pictures for new programs.
Request
Authorization
Bearer Token
Provide your bearer token in the
Authorization
header when making requests to protected resources.
Example:
Authorization: Bearer ********************
Path Params
style
string
required
The style.
Must be known to the gallery.
Example:
oil
Query Params
dry_run
boolean
optional
Only check the request.
Default:
false
Header Params
Idempotency-Key
string
optional
Example:
5f0c
Body Params application/json
prompt
string
required
What to paint.
A sentence or two; more is cut.
>= 1 characters
<= 1000 characters
Examples:
a fox in the snow
format
enum<string>
optional
How the file is written.
Allowed values:
png
webp
Default:
png
size
object
optional
How large it is.
width
integer<int32>
required
>= 64
<= 2048
height
integer<int32>
required
>= 64
<= 2048
references
array[object {3}]
optional
Pictures to go by.
>= 1 items
<= 4 items
url
string<uri>
required
weight
number
optional
Default:
0.5
tags
array[string]
optional
seed
integer | null
optional
Deprecated
Example
{
  "prompt": "a fox in the snow",
  "format": "webp",
  "size": { "width": 1024, "height": 768 },
  "references": [{ "url": "https://acme.example/a.png", "weight": 0.7, "tags": ["fur"] }],
  "seed": null
}
Request samples
Shell
JavaScript
curl --location 'https://api.acme.example/v1/pictures/oil' \\
--header 'Authorization: Bearer <token>' \\
--data '{ "prompt": "a fox in the snow", "format": "webp" }'
Responses
🟢200 Success
application/json
The task was started.
Body
id
string
required
status
enum<string>
required
Allowed values:
queued
running
done
outputs
array[object {2}]
optional
url
string<uri>
required
width
integer
optional
usage
object {1}
optional
credits
number
required
Examples
Success
{ "id": "t1", "status": "queued", "outputs": [], "usage": { "credits": 0.5 } }
Done
{ "id": "t1", "status": "done", "outputs": [{ "url": "https://acme.example/o.png", "width": 1024 }], "usage": { "credits": 1 } }
🟠400 Bad Request
application/json
Body
error
object {2}
required
code
string
required
message
string
required
Example
{ "error": { "code": "invalid_prompt", "message": "The prompt is empty." } }
🟠401 Unauthorized
🔴500 Server Error
text/plain
Modified at 2026-01-02 03:04:05
Previous
Read a picture
Next
Delete a picture
Built with Apidog
`;
