/** Documents as strangers write them: invented, one as YAML with OpenAPI 3.0, one as Swagger 2. */
export const petstoreYaml = `openapi: 3.0.3
info: { title: Pet Harbour, version: 2.1.0, description: Pets and their keepers. }
servers:
  - url: https://{region}.pets.example/{version}
    description: Production
    variables:
      region: { default: eu, enum: [eu, us], description: Where the data is kept. }
      version: { default: v2 }
tags:
  - { name: pets, description: Everything about pets. }
  - { name: keepers, x-displayName: Keepers }
security:
  - oauth: [pets:read]
  - apiKey: []
paths:
  /pets/{petId}:
    parameters:
      - { name: petId, in: path, required: true, schema: { type: integer } }
    get:
      operationId: getPet
      summary: Read a pet
      tags: [pets]
      responses:
        '200':
          description: The pet.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Pet' }
              examples:
                cat: { summary: A cat, value: { id: 1, name: Mog } }
                dog: { summary: A dog, value: { id: 2, name: Rex } }
            application/xml:
              schema: { $ref: '#/components/schemas/Pet' }
              example: <pet><id>1</id></pet>
        '400': { $ref: '#/components/responses/Problem' }
        '404': { $ref: '#/components/responses/Problem' }
        '500': { $ref: '#/components/responses/Problem' }
    put:
      operationId: replacePet
      summary: Replace a pet
      tags: [pets]
      security: [{ oauth: [pets:write] }, {}]
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: '#/components/schemas/Pet' }
          application/x-www-form-urlencoded:
            schema: { $ref: '#/components/schemas/Pet' }
      responses:
        '204': { description: Replaced. }
  /pets/{petId}/photo:
    post:
      operationId: addPhoto
      summary: Add a photo
      tags: [pets]
      parameters:
        - { name: petId, in: path, required: true, schema: { type: integer } }
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              required: [photo, caption]
              properties:
                photo: { type: string, format: binary }
                caption: { type: string }
      responses:
        '200': { description: Stored. }
  /pets/{petId}/scan:
    post:
      operationId: scanPet
      summary: Send a scan
      tags: [keepers]
      parameters:
        - { name: petId, in: path, required: true, schema: { type: integer } }
      requestBody:
        content:
          application/octet-stream:
            schema: { type: string, format: binary }
      responses:
        '200': { description: Read. }
  /health:
    get:
      operationId: health
      summary: Whether it works
      security: []
      responses:
        '200': { description: It does. }
components:
  securitySchemes:
    oauth:
      type: oauth2
      flows:
        clientCredentials:
          tokenUrl: https://login.pets.example/token
          scopes: { 'pets:read': Read pets., 'pets:write': Change pets. }
    apiKey: { type: apiKey, in: query, name: key }
  responses:
    Problem:
      description: What went wrong.
      content:
        application/json:
          schema: { $ref: '#/components/schemas/Problem' }
  schemas:
    Problem:
      type: object
      properties: { code: { type: string }, message: { type: string } }
    Pet:
      type: object
      required: [id, name]
      properties:
        id: { type: integer }
        name: { type: string }
        parent: { $ref: '#/components/schemas/Pet' }
        friends: { type: array, items: { $ref: '#/components/schemas/Pet' } }
        home:
          oneOf:
            - { $ref: '#/components/schemas/Kennel' }
            - { $ref: '#/components/schemas/Basket' }
        labels: { type: object, additionalProperties: { type: string } }
    Kennel: { type: object, properties: { size: { type: number } } }
    Basket: { type: object, properties: { colour: { type: string } } }
`;

export const swaggerJson: string = JSON.stringify({
  swagger: "2.0",
  info: { title: "Old Ferry", version: "1" },
  host: "ferry.example",
  basePath: "/api",
  schemes: ["https"],
  paths: {
    "/crossings": {
      get: {
        operationId: "listCrossings",
        summary: "List crossings",
        parameters: [{ name: "day", in: "query", required: true, type: "string" }],
        responses: {
          200: { description: "Crossings.", schema: { type: "array", items: { type: "string" } } },
        },
      },
    },
  },
});
